using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A format of JSON Schema that a rule asks of a text, decided by the evaluator.</summary>
internal sealed class TextFormat
{
    private static readonly EvaluationOptions Options = new() { AssertFormat = true };

    private readonly CompiledSchema _schema;

    private TextFormat(string format)
    {
        var set = new JsonSchemaSet();
        var uri = new System.Uri($"https://format.invalid/{format}");
        using JsonDocument document = JsonDocument.Parse($$"""{"type": "string", "format": "{{format}}"}""");
        set.Add(uri, document.RootElement);
        _schema = set.Compile(uri);
    }

    /// <summary>An absolute URI.</summary>
    public static TextFormat Uri { get; } = new("uri");

    /// <summary>An email address.</summary>
    public static TextFormat Email { get; } = new("email");

    /// <summary>A distance in time, as ISO 8601 writes it.</summary>
    public static TextFormat Duration { get; } = new("duration");

    /// <summary>A day.</summary>
    public static TextFormat Date { get; } = new("date");

    /// <summary>A moment in time.</summary>
    public static TextFormat DateTime { get; } = new("date-time");

    /// <summary>Whether a text is of this format.</summary>
    public bool IsValid(string text)
    {
        using JsonDocument document = JsonDocument.Parse($"\"{JsonEncodedText.Encode(text)}\"");
        return _schema.IsValid(document.RootElement, Options);
    }
}
