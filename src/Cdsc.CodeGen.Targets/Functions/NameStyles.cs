using System.Text;

namespace Cdsc.CodeGen.Targets;

/// <summary>Writes a name as languages and file systems have it: <c>client_id</c>, <c>ClientId</c>, <c>client-id</c>.</summary>
internal static class NameStyles
{
    /// <summary><c>client_id</c>.</summary>
    public static string Snake(string? name) => string.Join('_', WordsOf(name).Select(Lower));

    /// <summary><c>client-id</c>.</summary>
    public static string Kebab(string? name) => string.Join('-', WordsOf(name).Select(Lower));

    /// <summary><c>CLIENT_ID</c>.</summary>
    public static string Constant(string? name) => string.Join('_', WordsOf(name).Select(Upper));

    /// <summary><c>ClientId</c>.</summary>
    public static string Pascal(string? name) => string.Concat(WordsOf(name).Select(Title));

    /// <summary><c>clientId</c>.</summary>
    public static string Camel(string? name) => string.Concat(WordsOf(name).Select((word, index) => index == 0 ? Lower(word) : Title(word)));

    /// <summary>
    /// The words of a name. What is neither letter nor digit parts words, and so does a capital after a small letter or a
    /// digit, or before a small letter: <c>OAuth2Token</c> is <c>O Auth2 Token</c>, <c>HTTPServer</c> is <c>HTTP Server</c>.
    /// </summary>
    internal static IReadOnlyList<string> WordsOf(string? name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        string text = name ?? "";
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPart = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            bool starts = char.IsUpper(c) && word.Length > 0 && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
            if ((!isPart || starts) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isPart)
            {
                word.Append(c);
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    private static string Upper(string word) => word.ToUpperInvariant();

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
