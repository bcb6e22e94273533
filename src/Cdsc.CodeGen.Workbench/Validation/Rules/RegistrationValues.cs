using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Tells whether a value has the format of a registration field.</summary>
internal static class RegistrationValues
{
    private const string OrNull = "_or_null";

    /// <summary>The format of a field without <c>_or_null</c>; null when it has none.</summary>
    public static string? FormatOf(ObjectNode field) =>
        field.GetString("format") is { } format ? format.EndsWith(OrNull, StringComparison.Ordinal) ? format[..^OrNull.Length] : format : null;

    /// <summary>What is wrong with a value, to follow its name; null for nothing, and for formats that aren't known.</summary>
    public static string? ProblemOf(ObjectNode field, SourceNode value)
    {
        string? format = FormatOf(field);
        if (value is NullNode && field.GetString("format") != format)
        {
            return null;
        }

        return format switch
        {
            "string" => TextProblem(field, value, "a string", _ => true),
            "url" => TextProblem(field, value, "an absolute URI", text => TextFormat.Uri.IsValid(text)),
            "email" => TextProblem(field, value, "an email address", text => TextFormat.Email.IsValid(text)),
            "boolean" => value is BooleanNode ? null : "must be true or false",
            "image" => FileProblem(field, value, "JPEG or PNG", bytes => bytes.StartsWith((byte[])[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
            "pdf" => FileProblem(field, value, "PDF", bytes => bytes.StartsWith("%PDF-"u8)),
            "string_list" => value is ArrayNode { Items.Count: > 0 } list && list.Items.All(item => item is StringNode) ? null : "must be a list of one or more strings",
            "choice" => Choices.Has(field, value) ? null : "must be the id of one of its choices",
            "choice_list" => Choices.HasAll(field, value) ? null : "must be a list of one or more ids of its choices",
            _ => null,
        };
    }

    private static string? TextProblem(ObjectNode field, SourceNode value, string kind, Func<string, bool> isValid) =>
        value is not StringNode text || !isValid(text.Value) ? $"must be {kind}"
        : LimitOf(field, "max_length") is { } limit && text.Value.EnumerateRunes().Count() > limit ? string.Create(CultureInfo.InvariantCulture, $"is longer than {limit} characters")
        : null;

    private static string? FileProblem(ObjectNode field, SourceNode value, string kind, FileTest isValid)
    {
        if (value is not StringNode text || DecodedOf(text.Value) is not { } bytes || !isValid(bytes))
        {
            return $"must be a {kind} file in Base64";
        }

        return LimitOf(field, "max_size") is { } limit && bytes.Length > limit ? string.Create(CultureInfo.InvariantCulture, $"is a file of more than {limit} bytes") : null;
    }

    /// <summary>The standard alphabet with padding, and nothing else.</summary>
    private static byte[]? DecodedOf(string text)
    {
        if (text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static decimal? LimitOf(ObjectNode field, string name) =>
        field.Get(name) is NumberNode number && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit) ? limit : null;

    private delegate bool FileTest(ReadOnlySpan<byte> bytes);
}
