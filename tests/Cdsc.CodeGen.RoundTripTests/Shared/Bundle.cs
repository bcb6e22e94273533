using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The bundled definitions: their schemas as they stand, and compiled for the evaluator.</summary>
internal sealed class Bundle
{
    private const string Schemas = "#/components/schemas/";

    private static readonly Uri Address = new("urn:cdsc:bundle");

    private readonly JsonElement _root;
    private readonly JsonSchemaSet _set = new();
    private readonly Dictionary<string, CompiledSchema> _compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaView> _views = new(StringComparer.Ordinal);

    public Bundle(JsonElement root)
    {
        _root = root;
        _set.Add(Address, root);
        Names = [.. root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(p => p.Name)];
        foreach (string name in Names)
        {
            _compiled.Add(name, _set.Compile(new Uri(Address + Schemas + name)));
            _views.Add(name, new SchemaView(this, Json.Parse($$"""{ "$ref": "{{Schemas}}{{name}}" }""")));
        }
    }

    /// <summary>The definitions under test. It never changes, and tests share it.</summary>
    public static Bundle Definitions { get; } = new(TestFiles.Bundle());

    /// <summary>Formats are demands here.</summary>
    public static EvaluationOptions Options { get; } = new() { AssertFormat = true };

    public IReadOnlyList<string> Names { get; }

    public CompiledSchema Compiled(string name) => _compiled[name];

    public SchemaView View(string name) => _views[name];

    /// <summary>What a reference or a schema location means: the part behind the <c>#</c> is a JSON Pointer.</summary>
    public JsonElement At(string location)
    {
        string pointer = Uri.UnescapeDataString(location[(location.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        JsonElement element = _root;
        foreach (string step in JsonPointers.Steps(pointer))
        {
            element = element.ValueKind == JsonValueKind.Array ? element[JsonPointers.Index(step)] : element.GetProperty(step);
        }

        return element;
    }

    /// <summary>The name of the component that a reference leads to; null when it leads elsewhere.</summary>
    public static string? NameOf(string reference)
    {
        string rest = reference.StartsWith(Schemas, StringComparison.Ordinal) ? reference[Schemas.Length..] : "/";
        return rest.Contains('/', StringComparison.Ordinal) ? null : rest;
    }
}
