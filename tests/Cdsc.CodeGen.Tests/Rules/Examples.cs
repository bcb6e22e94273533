using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>The examples that the documents in <c>openapi/</c> show.</summary>
internal static class Examples
{
    private static readonly (string Specification, JsonElement Document)[] Documents =
        [.. Repository.Specifications.Select(specification => (specification, Definitions.Parse($"openapi/{specification}/openapi.yaml")))];

    /// <summary>The examples of all documents, in their order.</summary>
    public static IReadOnlyList<Example> All { get; } = [.. Documents.SelectMany(document => Example.In(document.Specification, document.Document))];

    /// <summary>The bodies that the documents describe by a schema.</summary>
    public static IReadOnlyList<ExamplePlace> Bodies { get; } =
        [.. Documents.SelectMany(document => ExamplePlace.In(document.Specification, document.Document)).Where(place => place.IsBody)];

    public static EvaluationResult Evaluate(this Example example) => Definitions.Schema(example.Schema).Evaluate(example.Value, Definitions.Options);
}
