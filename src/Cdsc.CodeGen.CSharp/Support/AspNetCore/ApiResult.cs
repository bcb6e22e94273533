namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System.Threading.Tasks;

/// <summary>What a handler answers. Each operation has a closed family of results of its own.</summary>
public abstract record ApiResult
{
    internal abstract Task WriteAsync(HttpContext http);
}
