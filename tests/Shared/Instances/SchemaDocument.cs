using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>A schema with all that it refers to: as it stands, as a view, and compiled for the evaluator.</summary>
internal sealed class SchemaDocument
{
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

    public string Name { get; }

    public SchemaView View { get; }

    public CompiledSchema Compiled => _compiled.Value;

    public JsonElement Root => At(Location);

    private string Location => Bundle.Schemas + Uri.EscapeDataString(JsonPointers.Append("", Name)[1..]);

    /// <summary>Another schema of the same document.</summary>
    public SchemaDocument Other(string name) => _bundle.Schema(name);

    /// <summary>A part of the schema, ready for use.</summary>
    /// <param name="pointer">Where in the schema.</param>
    public CompiledSchema CompiledAt(string pointer) => _bundle.Compiled(Location + pointer);

    /// <summary>What a reference or a schema location leads to.</summary>
    public JsonElement At(string location) => _bundle.At(location);
}
