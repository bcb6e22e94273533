using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.JsonSchemaTests;

/// <summary>Short ways to schemas and instances.</summary>
internal static class Schemas
{
    public static Uri Address { get; } = new("https://schemas.test/schema.json");

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 100_000 });
        return document.RootElement.Clone();
    }

    public static CompiledSchema Compile(string schema, JsonSchemaSetOptions? options = null)
    {
        var set = new JsonSchemaSet(options);
        set.Add(Address, Json(schema));
        return set.Compile(Address);
    }

    public static EvaluationResult Evaluate(string schema, string instance, EvaluationOptions? options = null) =>
        Compile(schema).Evaluate(Json(instance), options);

    public static bool IsValid(string schema, string instance, EvaluationOptions? options = null) =>
        Compile(schema).IsValid(Json(instance), options);

    public static SchemaError SingleError(string schema, string instance, EvaluationOptions? options = null) =>
        Assert.Single(Evaluate(schema, instance, options).Errors);

    public static IReadOnlyList<SchemaProblem> Problems(string schema)
    {
        var set = new JsonSchemaSet();
        set.Add(Address, Json(schema));
        Assert.False(set.TryCompile(Address, out _, out IReadOnlyList<SchemaProblem> problems));
        return problems;
    }
}
