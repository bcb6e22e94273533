namespace Cdsc.CodeGen.OpenApi;

/// <summary>The escapes of JSON Pointer (RFC 6901), and of the URI fragment that carries one.</summary>
internal static class JsonPointer
{
    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The unescaped segments of a pointer; empty for the whole document.</summary>
    public static string[] Split(string pointer) =>
        pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(Unescape)];
}
