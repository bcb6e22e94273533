using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The one place that turns names of documents into C# identifiers.</summary>
public static class CSharpNames
{
    /// <summary>Longer identifiers are cut; file systems stop at 255 bytes.</summary>
    private const int MaximumLength = 120;

    /// <summary>The same in UTF-8, with room for what is put before and behind it.</summary>
    private const int MaximumBytes = 180;

    /// <summary>The reserved keywords of C#, and the contextual ones that are not safe as a name everywhere.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
        "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "await", "extension", "field", "file", "record", "required", "scoped", "value", "var", "yield",
    };

    /// <summary>A name for a type, a method or a member: <c>cds_metadata_url</c> → <c>CdsMetadataUrl</c>.</summary>
    public static string Pascal(string name)
    {
        // Most names are short.
        Span<char> result = name.Length <= MaximumLength ? stackalloc char[MaximumLength] : new char[name.Length];
        int length = 0;
        bool startsWord = true;
        foreach (char c in name)
        {
            if (!IsIdentifierPart(c))
            {
                startsWord = true;
                continue;
            }

            result[length++] = startsWord ? char.ToUpperInvariant(c) : c;
            startsWord = false;
        }

        if (length == 0)
        {
            return "Unnamed";
        }

        while (length > MaximumLength || Encoding.UTF8.GetByteCount(result[..length]) > MaximumBytes)
        {
            length = Math.Min(length - 1, MaximumLength);
        }

        return char.IsLetter(result[0]) ? result[..length].ToString() : $"_{result[..length]}";
    }

    /// <summary>A name for a parameter or a local: <c>If-None-Match</c> → <c>ifNoneMatch</c>, <c>default</c> → <c>@default</c>.</summary>
    public static string Camel(string name)
    {
        char[] characters = Pascal(name).ToCharArray();

        // A leading acronym becomes lower case as a whole: ETag → eTag, URLBase → urlBase, ID → id.
        for (int i = 0; i < characters.Length && char.IsUpper(characters[i]); i++)
        {
            if (i > 0 && i + 1 < characters.Length && char.IsLower(characters[i + 1]))
            {
                break;
            }

            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return Escape(new string(characters));
    }

    /// <summary>An identifier with <c>@</c> in front where it is a keyword.</summary>
    public static string Escape(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether a text is a namespace: identifiers, none of them a keyword, with dots between.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(part =>
        part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => c == '_' || IsIdentifierPart(c)) && !Keywords.Contains(part));

    /// <summary>The nearest namespace to the name of a project: <c>my-app.2</c> → <c>my_app._2</c>.</summary>
    public static string NamespaceOf(string name) => string.Join('.', name.Split('.').Select(PartOf));

    private static string PartOf(string name)
    {
        string part = string.Concat(name.Select(c => IsIdentifierPart(c) ? c : '_'));
        return IsNamespace(part) ? part : "_" + part;
    }

    private static bool IsIdentifierPart(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c)
        : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
