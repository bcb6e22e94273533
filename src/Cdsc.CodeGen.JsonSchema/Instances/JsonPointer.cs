using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>JSON Pointers (RFC 6901) in their string form.</summary>
internal static class JsonPointer
{
    public static string Escape(string token) => token.AsSpan().IndexOfAny('~', '/') < 0
        ? token
        : token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Append(string pointer, string token) => $"{pointer}/{Escape(token)}";

    public static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    /// <summary>The unescaped tokens; <see langword="null"/> when the text isn't a pointer.</summary>
    public static string[]? Tokens(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        if (!IsPointer(pointer))
        {
            return null;
        }

        string[] tokens = pointer[1..].Split('/');
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }

        return tokens;
    }

    public static bool IsPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return false;
        }

        for (int tilde = text.IndexOf('~', StringComparison.Ordinal); tilde >= 0; tilde = text.IndexOf('~', tilde + 1))
        {
            if (tilde + 1 == text.Length || text[tilde + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    public static bool TryStep(JsonElement from, string token, out JsonElement to)
    {
        to = default;
        switch (from.ValueKind)
        {
            case JsonValueKind.Object:
                bool found = false;
                foreach (JsonProperty property in from.EnumerateObject())
                {
                    if (string.Equals(JsonText.Name(property), token, StringComparison.Ordinal))
                    {
                        to = property.Value;
                        found = true;
                    }
                }

                return found;
            case JsonValueKind.Array when TryIndex(token, out int index) && index < from.GetArrayLength():
                to = from[index];
                return true;
            default:
                return false;
        }
    }

    private static bool TryIndex([NotNullWhen(true)] string token, out int index)
    {
        index = 0;
        return (token == "0" || !token.StartsWith('0'))
            && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
