using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>
/// Names the places of a page. A name has only letters that an id, a URL and a quoted attribute take as they are; all others
/// are written as <c>~</c> and their numbers, so that two names never become one.
/// </summary>
internal static class Anchor
{
    /// <summary>An operation.</summary>
    public static string Operation(string id) => "op-" + Encode(id, keepsDot: true);

    /// <summary>An object, a list or another type.</summary>
    public static string Schema(SchemaKind kind, string name) => kind switch
    {
        SchemaKind.Object => "object-",
        SchemaKind.List => "list-",
        _ => "type-",
    } + Encode(name, keepsDot: true);

    /// <summary>A member of an object, at any depth.</summary>
    public static string Field(string schema, IEnumerable<string> path) =>
        Part("field", [schema, .. path]);

    /// <summary>A value of a list.</summary>
    public static string Value(string list, string value) => Part("value", list, value);

    /// <summary>A part of something: a parameter, a response, an example.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="names">The names that lead to it.</param>
    public static string Part(string kind, params IEnumerable<string> names) =>
        $"{kind}-{string.Join('.', names.Select(name => Encode(name, keepsDot: false)))}";

    /// <summary>A thing of another kind.</summary>
    public static string Of(string kind, string name) => $"{kind}-{Encode(name, keepsDot: true)}";

    private static string Encode(string name, bool keepsDot)
    {
        var encoded = new StringBuilder(name.Length);
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' || (letter == '.' && keepsDot))
            {
                encoded.Append(letter);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"~{(int)letter:X4}");
            }
        }

        return encoded.ToString();
    }
}
