namespace Cdsc.CodeGen.Support;

using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>What a handler answers. Each operation has a closed family of results of its own.</summary>
public abstract record ApiResult
{
    internal abstract Task WriteAsync(HttpContext http);
}
