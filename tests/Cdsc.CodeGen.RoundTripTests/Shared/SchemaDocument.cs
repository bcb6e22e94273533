using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A schema with all that it refers to: as it stands, as a view, and compiled for the evaluator.</summary>
internal sealed class SchemaDocument
{
    private static readonly Dictionary<string, SchemaDocument> All = Bundle.Definitions.Values
        .SelectMany(bundle => bundle.Names.Select(name => new SchemaDocument(name, bundle)))
        .DistinctBy(d => d.Name, StringComparer.Ordinal)
        .ToDictionary(d => d.Name, StringComparer.Ordinal);

    private readonly Bundle _bundle;
    private readonly Lazy<CompiledSchema> _compiled;

    public SchemaDocument(string name, Bundle bundle)
    {
        _bundle = bundle;
        _compiled = new(() => bundle.Compiled(Location));
        Name = name;
        View = new SchemaView(this, name, bundle.At(Location));
    }

    /// <summary>Formats are demands here.</summary>
    public static EvaluationOptions Options { get; } = new() { AssertFormat = true };

    /// <summary>The names of the schemas of both specifications. What both have is the same; a test says so.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    public string Name { get; }

    public SchemaView View { get; }

    public CompiledSchema Compiled => _compiled.Value;

    public JsonElement Root => At(Location);

    private string Location => Bundle.Schemas + Name;

    public static SchemaDocument Of(string name) => All[name];

    /// <summary>A part of the schema, ready for use.</summary>
    /// <param name="pointer">Where in the schema.</param>
    public CompiledSchema CompiledAt(string pointer) => _bundle.Compiled(Location + pointer);

    /// <summary>What a reference or a schema location leads to.</summary>
    public JsonElement At(string location) => _bundle.At(location);
}
