using System.Buffers;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The names that parts under <c>components</c> may have: https://spec.openapis.org/oas/v3.1.1.html#components-object.</summary>
internal static class PartNames
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_");

    /// <summary>Whether a part can have a name.</summary>
    public static bool IsValid(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Allowed);
}
