using System.Collections.Concurrent;
using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>The published JSON Schemas, which the bodies of the server must keep to.</summary>
internal static class JsonSchemas
{
    private static readonly EvaluationOptions Options = new() { AssertFormat = true };

    private static readonly ConcurrentDictionary<string, Lazy<CompiledSchema>> Compiled = new(StringComparer.Ordinal);

    private static readonly string[] Specifications = ["cds-wg1-02", "cds-wg1-01"];

    public static void AssertValid(string name, JsonElement instance)
    {
        EvaluationResult result = Compiled.GetOrAdd(name, static name => new Lazy<CompiledSchema>(() => Compile(name))).Value.Evaluate(instance, Options);
        Assert.True(result.IsValid, $"{name}: {string.Join('\n', result.Errors)}\n{instance}");
    }

    private static CompiledSchema Compile(string name)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        string file = Specifications
            .Select(specification => Path.Combine(folder, specification, name + ".schema.json"))
            .First(File.Exists);
        var uri = new Uri("urn:cdsc:" + name);
        var set = new JsonSchemaSet();
        set.Add(uri, Json.Parse(File.ReadAllText(file)));
        return set.Compile(uri);
    }
}
