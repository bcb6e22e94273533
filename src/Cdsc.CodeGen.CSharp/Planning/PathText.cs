using System.Text;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Makes the text of a URL of a path: what no URL can have is encoded, outside the places for parameters.</summary>
internal static partial class PathText
{
    /// <summary>The path as it is sent, with its places.</summary>
    /// <param name="path">The path of the document.</param>
    /// <param name="places">The names of its places.</param>
    public static string Of(string path, IReadOnlyCollection<string> places)
    {
        var result = new StringBuilder(path.StartsWith('/') ? "" : "/");
        int start = 0;
        foreach (Match match in Place().Matches(path))
        {
            if (places.Contains(match.Groups[1].Value))
            {
                Append(result, path[start..match.Index]);
                result.Append(match.Value);
                start = match.Index + match.Length;
            }
        }

        Append(result, path[start..]);
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

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
