using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>Translates documents that a test has in strings.</summary>
internal static class Translation
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document in OpenAPI 3.0, which must have no faults.</summary>
    public static JsonNode Document(string text, params (string File, string Text)[] others)
    {
        var diagnostics = new DiagnosticBag();
        GeneratedFile file = OpenApi30Writer.ToFile(Read(text, others), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("api.openapi-3.0.json", file.Path);
        JsonNode root = JsonNode.Parse(file.Content)!;
        Assert.Equal([], ObjectShape30.Faults(root));
        return root;
    }

    /// <summary>
    /// Reads a document as it comes, neither made a model nor checked by the library, so that schemas can be tried
    /// which the code generator refuses.
    /// </summary>
    public static OpenApiDocument Read(string text, params (string File, string Text)[] others)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DocumentSet(new MemorySources([(Reading.Main, text), .. others]), diagnostics);
        var root = (ObjectNode)files.Load(Reading.Main, requestedAt: null)!;
        var resolver = new ReferenceResolver(files, diagnostics);
        var document = new OpenApiDocument(root, new SchemaNames([root], resolver), resolver, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return document;
    }

    /// <summary>A schema in OpenAPI 3.0, in the shortest form of JSON.</summary>
    /// <param name="schema">The schema in YAML's flow style, or on several lines.</param>
    public static string Schema(string schema) => Compact(Document(Yaml.WithPaths("{}", Component("S", schema) + Others))["components"]!["schemas"]!["S"]!);

    /// <summary>The sentences of a schema in OpenAPI 3.0 that has no description of its own.</summary>
    public static string Sentences(string schema)
    {
        JsonNode result = Document(Yaml.WithPaths("{}", Component("S", schema) + Others))["components"]!["schemas"]!["S"]!;
        return result["description"]?.GetValue<string>() ?? "";
    }

    public static string Compact(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>Two schemas to refer to.</summary>
    public const string Others = "Other: {type: object, properties: {a: {type: string}}}\nText: {type: string}\n";

    public static string Component(string name, string schema) => schema.Contains('\n', StringComparison.Ordinal)
        ? $"{name}:\n{string.Concat(schema.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"))}"
        : $"{name}: {schema}\n";
}
