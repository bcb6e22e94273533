using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>The published JSON Schemas, ready for use. What both specifications have is the same; a test says so.</summary>
internal static class JsonSchemas
{
    /// <summary>Formats are demands here.</summary>
    private static readonly EvaluationOptions Options = new() { AssertFormat = true };

    private static readonly Dictionary<string, Lazy<CompiledSchema>> Compiled = SelfContainedSchema.All
        .DistinctBy(schema => schema.Name, StringComparer.Ordinal)
        .ToDictionary(schema => schema.Name, schema => new Lazy<CompiledSchema>(() => Compile(schema)), StringComparer.Ordinal);

    public static CompiledSchema Of(string name) => Compiled[name].Value;

    public static void AssertValid(string name, JsonElement instance)
    {
        EvaluationResult result = Of(name).Evaluate(instance, Options);
        Assert.True(result.IsValid, $"{name}: {string.Join('\n', result.Errors)}\n{instance}");
    }

    private static CompiledSchema Compile(SelfContainedSchema schema)
    {
        var id = new Uri(schema.Id);
        var set = new JsonSchemaSet();
        set.Add(id, schema.Document);
        return set.Compile(id);
    }
}
