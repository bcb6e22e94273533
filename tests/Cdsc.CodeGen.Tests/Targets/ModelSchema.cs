using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>The published schema of models.</summary>
internal static class ModelSchema
{
    private const string Id = "urn:cdsc-codegen:model:1";

    public static CompiledSchema Compiled { get; } = Compile();

    /// <summary>What is wrong with a model, one line each.</summary>
    public static IEnumerable<string> Problems(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = ModelJson.MaximumDepth });
        return [.. Compiled.Evaluate(document.RootElement).Errors.Select(error => error.ToString())];
    }

    private static CompiledSchema Compile()
    {
        using var document = JsonDocument.Parse(ModelJson.Schema());
        Assert.Equal(Id, document.RootElement.GetProperty("$id").GetString());
        var set = new JsonSchemaSet();
        set.Add(new Uri("urn:test:model"), document.RootElement);
        return set.Compile(new Uri(Id));
    }
}
