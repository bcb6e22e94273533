using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Makes the text of a URL of a path: what no URL can have is encoded, outside the places for parameters.</summary>
internal static class PathText
{
    /// <summary>The path as it is sent, with its places.</summary>
    /// <param name="path">The path of the document.</param>
    /// <param name="places">The names of its places.</param>
    public static string Of(string path, IReadOnlyCollection<string> places)
    {
        var result = new StringBuilder(path.StartsWith('/') ? "" : "/");
        foreach ((string literal, string? place) in PathTemplate.PartsOf(path, places.Contains))
        {
            Append(result, literal);
            result.Append(place is null ? "" : "{" + place + "}");
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, string literal)
    {
        for (int i = 0; i < literal.Length; i++)
        {
            char c = literal[i];
            bool isEncoded = c == '%' && i + 2 < literal.Length && char.IsAsciiHexDigit(literal[i + 1]) && char.IsAsciiHexDigit(literal[i + 2]);
            if (isEncoded || char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=".Contains(c, StringComparison.Ordinal))
            {
                result.Append(c);
                continue;
            }

            int length = char.IsHighSurrogate(c) && i + 1 < literal.Length && char.IsLowSurrogate(literal[i + 1]) ? 2 : 1;
            result.Append(Uri.EscapeDataString(literal.AsSpan(i, length)));
            i += length - 1;
        }
    }
}
