using System.Globalization;
using System.Text.Json;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Scalars: which type a schema calls for, and what text a value stands for.</summary>
internal static class TypedText
{
    /// <summary>What is wrong with a scalar; null when nothing is.</summary>
    public static string? Fault(object value, JsonElement json, SchemaView schema)
    {
        string type = value.GetType().Name;
        string expected = TypeFor(schema);
        if (type != expected)
        {
            return $"should be of the type {expected}, but is {type}";
        }

        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        string actual = Of(value);
        return text == actual ? null : $"is \"{text}\", but the typed value says \"{actual}\"";
    }

    private static string TypeFor(SchemaView schema) => schema switch
    {
        { ListValues.Count: > 0 } => schema.Name ?? "a list with a name",
        { Format: "date-time" } => nameof(Rfc3339DateTime),
        { Format: "uri" or "uri-reference" } => nameof(UriString),
        { Format: "int32" } => nameof(Int32),
        { Format: null } when schema.Types.Contains("string") => nameof(String),
        _ => $"that the proof must learn first (format {schema.Format})",
    };

    private static string Of(object value) => value switch
    {
        string text => text,
        Rfc3339DateTime moment => moment.Text,
        UriString uri => uri.Text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => value.GetType().GetProperty("Value")?.GetValue(value) as string ?? "",
    };
}
