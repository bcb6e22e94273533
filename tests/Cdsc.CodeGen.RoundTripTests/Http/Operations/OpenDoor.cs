using Cdsc.AspNetCore.Support;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Lets everybody in: these tests are about what is on the wire, not about who sends it.</summary>
internal sealed class OpenDoor : IApiAuthorizer
{
    public ValueTask<ApiRefusal?> AuthorizeAsync(HttpContext http, ApiAccess access) => default;
}
