using System.Text;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Workbench;

/// <summary>The ways in which things are named.</summary>
internal static partial class LintNames
{
    /// <summary>Whether a name is <c>PascalCase</c>.</summary>
    public static bool IsPascal(string name) => Pascal().IsMatch(name);

    /// <summary>Whether a name is <c>camelCase</c>.</summary>
    public static bool IsCamel(string name) => Camel().IsMatch(name);

    /// <summary>Whether a name is <c>snake_case</c>.</summary>
    public static bool IsSnake(string name) => Snake().IsMatch(name);

    /// <summary>A name in <c>PascalCase</c>.</summary>
    public static string ToPascal(string name) => string.Concat(Words(name).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>A name in <c>camelCase</c>.</summary>
    public static string ToCamel(string name) => ToPascal(name) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : "";

    /// <summary>A name in <c>snake_case</c>.</summary>
    public static string ToSnake(string name) => string.Join('_', Words(name).Select(word => word.ToLowerInvariant()));

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int index = 0; index < name.Length; index++)
        {
            bool isPart = char.IsAsciiLetterOrDigit(name[index]);

            // A capital begins a word after a small letter, and before one: "imageURLOf" has three.
            bool begins = char.IsAsciiLetterUpper(name[index])
                && ((index > 0 && !char.IsAsciiLetterUpper(name[index - 1])) || (index + 1 < name.Length && char.IsAsciiLetterLower(name[index + 1])));
            if ((!isPart || begins) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(isPart ? name[index] : "");
        }

        return word.Length == 0 ? words : [.. words, word.ToString()];
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pascal();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Snake();
}
