using System.Buffers;
using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Schema locations: an absolute URI with a JSON Pointer as fragment (RFC 6901, section 6).</summary>
internal static class SchemaLocation
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    public static string Of(string resourceUri, string pointer) => $"{resourceUri}#{EscapeFragment(pointer)}";

    public static string Append(string location, string token) => $"{location}/{EscapeFragment(JsonPointer.Escape(token))}";

    public static string UnescapeFragment(string fragment) => Uri.UnescapeDataString(fragment);

    private static string EscapeFragment(string pointer)
    {
        if (pointer.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return pointer;
        }

        var escaped = new StringBuilder();
        foreach (Rune rune in pointer.EnumerateRunes())
        {
            string text = rune.ToString();
            escaped.Append(text.AsSpan().IndexOfAnyExcept(Plain) < 0 ? text : Uri.EscapeDataString(text));
        }

        return escaped.ToString();
    }
}
