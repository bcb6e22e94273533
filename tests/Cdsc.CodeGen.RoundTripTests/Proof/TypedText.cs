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
        { ContentEncoding: "base64" } => nameof(Base64Data),
        _ => (schema.Types?.FirstOrDefault(t => t != "null"), schema.Format) switch
        {
            ("boolean", null) => nameof(Boolean),
            ("integer", "int32") => nameof(Int32),
            ("integer", "int64") => nameof(Int64),
            ("integer", "unix-time-or-never") => nameof(UnixTimeOrNever),
            ("number", "decimal") => nameof(JsonDecimal),
            ("string", "date-time") => nameof(Rfc3339DateTime),
            ("string", "uri" or "uri-reference") => nameof(UriString),
            ("string", "password") => nameof(Secret),
            ("string", null) => nameof(String),
            (var type, var format) => $"that the proof must learn first (type {type}, format {format})",
        },
    };

    private static string Of(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        Rfc3339DateTime moment => moment.Text,
        UriString uri => uri.Text,
        JsonDecimal number => number.Text,
        Base64Data data => data.Text,
        Secret secret => secret.Reveal(),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        UnixTimeOrNever time => time.Seconds.ToString(CultureInfo.InvariantCulture),
        _ => value.GetType().GetProperty("Value")?.GetValue(value) as string ?? "",
    };
}
