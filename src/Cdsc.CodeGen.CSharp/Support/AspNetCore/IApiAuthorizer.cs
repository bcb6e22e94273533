namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System.Threading.Tasks;

/// <summary>
/// Decides whether a request may call an operation that asks for credentials. Without a registered one, those requests
/// are let in that the application's own authentication knows the user of, and the others are challenged.
/// </summary>
public interface IApiAuthorizer
{
    /// <summary>Decides, and sets <see cref="HttpContext.User"/> to whom it let in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="access">What the operation asks for.</param>
    /// <returns>Null to let the request in.</returns>
    ValueTask<ApiRefusal?> AuthorizeAsync(HttpContext http, ApiAccess access);
}
