using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The self-contained JSON Schemas, ready for use.</summary>
internal static class JsonSchemas
{
    private static readonly Dictionary<string, Lazy<CompiledSchema>> Compiled = TestFiles.Specifications
        .SelectMany(s => TestFiles.JsonSchemas(s).Select(name => (Name: name, Specification: s)))
        .DistinctBy(f => f.Name, StringComparer.Ordinal)
        .ToDictionary(f => f.Name, f => new Lazy<CompiledSchema>(() => Compile(TestFiles.JsonSchema(f.Name, f.Specification))), StringComparer.Ordinal);

    public static CompiledSchema Of(string name) => Compiled[name].Value;

    private static CompiledSchema Compile(JsonElement schema)
    {
        var id = new Uri(schema.GetProperty("$id").GetString()!);
        var set = new JsonSchemaSet();
        set.Add(id, schema);
        return set.Compile(id);
    }
}
