using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Tells whether a value has the format of an authorization details field and lies within its limits.</summary>
internal static class DetailValues
{
    private const string OrNull = "_or_null";

    /// <summary>What is wrong with a value, to follow its name; null for nothing, and for formats that aren't known.</summary>
    public static string? ProblemOf(ObjectNode field, SourceNode value, DateTimeOffset now)
    {
        string format = field.GetString("format") ?? "";
        string plain = format.EndsWith(OrNull, StringComparison.Ordinal) ? format[..^OrNull.Length] : format;
        return value is NullNode && plain != format ? null : FormatProblem(field, value, plain) ?? LimitProblem(field, value, now);
    }

    /// <summary>What limit a value breaks, to follow its name; null for none.</summary>
    public static string? LimitProblem(ObjectNode field, SourceNode value, DateTimeOffset now)
    {
        bool isFine = field.GetString("format") switch
        {
            "int" or "decimal" => value is not NumberNode number || IsNumberWithin(field, number),
            "string" or "string_or_null" or "string_list" or "string_list_or_null" => value is not (StringNode or ArrayNode) || IsLengthWithin(field, LengthOf(value)),
            "relative_or_absolute_date" or "relative_or_absolute_datetime" => value is not StringNode text || new TimeLimits(field, now).Allow(text.Value),
            "choice" or "choice_or_null" => value is NullNode || Choices.Has(field, value),
            "choice_list" or "choice_list_or_null" => value is NullNode || value is ArrayNode list && list.Items.All(item => Choices.Has(field, item)),
            _ => true,
        };
        return isFine ? null : "isn't within what 'minimum', 'maximum' or 'choices' of the field allow";
    }

    private static string? FormatProblem(ObjectNode field, SourceNode value, string format) => format switch
    {
        "int" => value is NumberNode number && NumberOf(number) is { } whole && decimal.IsInteger(whole) ? null : "must be a whole number",
        "decimal" => value is NumberNode ? null : "must be a number",
        "string" => value is StringNode ? null : "must be a string",
        "string_list" => value is ArrayNode list && list.Items.All(item => item is StringNode) ? null : "must be a list of strings",
        "boolean" => value is BooleanNode ? null : "must be true or false",
        "relative_or_absolute_date" => value is StringNode { Value: var text } && (text == TimeLimits.Infinite || TextFormat.Date.IsValid(text) || (TextFormat.Duration.IsValid(text) && !text.Contains('T', StringComparison.Ordinal)))
            ? null : "must be a date, a distance from today, or 'infinite'",
        "relative_or_absolute_datetime" => value is StringNode { Value: var text } && (text == TimeLimits.Infinite || TextFormat.DateTime.IsValid(text) || TextFormat.Duration.IsValid(text))
            ? null : "must be a moment, a distance from now, or 'infinite'",
        "choice" => Choices.Has(field, value) ? null : "must be the id of one of the choices",
        "choice_list" => Choices.HasAll(field, value) ? null : "must be a list of one or more ids of the choices",
        "jwk" => value is ObjectNode key && key.GetString("kty") is not null ? null : "must be a public key as a JSON Web Key",
        _ => null,
    };

    /// <summary>Limits for values below zero are the other way round.</summary>
    private static bool IsNumberWithin(ObjectNode field, NumberNode number)
    {
        decimal? minimum = LimitOf(field, "minimum");
        decimal? maximum = LimitOf(field, "maximum");
        return NumberOf(number) is not { } value
            || (minimum is { } one && maximum is { } other
                ? value >= Math.Min(one, other) && value <= Math.Max(one, other)
                : !(value < minimum) && !(value > maximum));
    }

    private static bool IsLengthWithin(ObjectNode field, int length) => !(length < LimitOf(field, "minimum")) && !(length > LimitOf(field, "maximum"));

    private static int LengthOf(SourceNode value) => value switch
    {
        StringNode text => text.Value.EnumerateRunes().Count(),
        ArrayNode list => list.Items.Sum(LengthOf),
        _ => 0,
    };

    private static decimal? LimitOf(ObjectNode field, string name) => field.Get(name) is NumberNode number ? NumberOf(number) : null;

    private static decimal? NumberOf(NumberNode number) =>
        decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
