using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Derived;

public sealed class JsonSchemaTests
{
    private static readonly IReadOnlyList<GeneratedFile> Files = RepositoryDocuments.Schemas();

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Fact]
    public void There_is_a_file_for_every_schema_that_a_document_lists_and_every_one_is_in_its_bundle()
    {
        Assert.Equal(RepositoryDocuments.Listed(), Files.Select(file => file.Path));
        IEnumerable<string> bundled = RepositoryDocuments.Bundles().SelectMany(bundle => JsonNode.Parse(bundle.Content)!["components"]!["schemas"]!.AsObject()
            .Select(member => $"{bundle.Path.Replace(".openapi.json", "", StringComparison.Ordinal)}/{member.Key}.schema.json"));
        Assert.Empty(Files.Select(file => file.Path).Except(bundled));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes() => Assert.Equal(Files, RepositoryDocuments.Schemas());

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_schema_of_our_own_names_its_dialect_and_itself(string path)
    {
        JsonNode root = Root(path);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root["$schema"]!.GetValue<string>());
        Assert.Equal(RepositoryDocuments.IdBase + path, root["$id"]!.GetValue<string>());
        Assert.StartsWith("https://", root["$comment"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(SchemaWalk.Schemas(root), schema => schema.ContainsKey("$id"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_schema_of_our_own_has_only_keywords_and_formats_of_json_schema(string path)
    {
        foreach (JsonObject schema in SchemaWalk.Schemas(Root(path)))
        {
            Assert.Empty(schema.Select(member => member.Key).Except(SchemaWalk.Keywords));
            Assert.True(schema["format"] is not { } format || SchemaWalk.Formats.Contains(format.GetValue<string>()), schema["format"]?.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_schema_of_our_own_is_self_contained_and_holds_nothing_it_does_not_use(string path)
    {
        JsonNode root = Root(path);
        Assert.Empty(JsonWalk.BrokenReferences(root));
        var used = JsonWalk.Members(root).Where(member => member.Name == "$ref").Select(member => member.Value!.GetValue<string>()).ToHashSet();
        Assert.Empty(root["$defs"]?.AsObject().Select(member => $"#/$defs/{member.Key}").Except(used) ?? []);
    }

    [Fact]
    public void Members_of_openapi_and_extensions_are_left_out_and_data_stays()
    {
        JsonObject schema = Schema("A", """
            A:
              externalDocs: {url: 'https://example.com/#a', description: Gone.}
              description: Stays.
              type: object
              xml: {name: a}
              example: {x: 1}
              examples: [{x-in-data: {format: password}}]
              x-own: {y: 1}
              discriminator: {propertyName: p}
              required: [p]
              default: {x-in-data: 1}
              properties:
                x-name: {type: string, format: password, x-own: 1}
                discriminator: {type: string, format: date-time}
                p: {enum: [{format: decimal, x-in-data: 2}]}
            """);
        Assert.Equal(["$schema", "$id", "$comment", "description", "type", "examples", "required", "default", "properties"], schema.Select(member => member.Key));
        Assert.Equal("https://example.com/#a", schema["$comment"]!.GetValue<string>());
        Assert.Equal(
            """{"x-name":{"type":"string"},"discriminator":{"type":"string","format":"date-time"},"p":{"enum":[{"format":"decimal","x-in-data":2}]}}""",
            schema["properties"]!.ToJsonString());
        Assert.Equal("""[{"x-in-data":{"format":"password"}}]""", schema["examples"]!.ToJsonString());
    }

    [Fact]
    public void A_comment_of_the_schema_goes_before_the_permalink() => Assert.Equal(
        "Own.", Schema("A", "A: {$comment: Own., type: string, externalDocs: {url: 'https://example.com/'}}")["$comment"]!.GetValue<string>());

    [Fact]
    public void What_a_schema_refers_to_stands_in_its_definitions()
    {
        JsonObject schema = Schema("A", """
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, self: {$ref: '#/components/schemas/A'}}}
            B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, c: {$ref: '#/components/schemas/C'}, alias: {$ref: '#/components/schemas/D'}}}
            C: {type: array, items: {$ref: '#/components/schemas/C/contains'}, contains: {type: string}}
            D: {$ref: '#/components/schemas/C'}
            """);
        Assert.Empty(JsonWalk.BrokenReferences(schema));
        Assert.Equal("#/$defs/B", schema["properties"]!["b"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#", schema["properties"]!["self"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#", schema["$defs"]!["B"]!["properties"]!["a"]!["$ref"]!.GetValue<string>());
        Assert.Equal(["B", "C", "C_contains"], schema["$defs"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_definitions_of_one_name_do_not_become_one()
    {
        ReadResult result = Reading.Document(
            Yaml.WithSchemas("A: {type: object, properties: {x: {$ref: a/Code.yaml}, y: {$ref: b/Code.yaml}}}"),
            ("a/Code.yaml", "type: string\n"),
            ("b/Code.yaml", "type: integer\n"));
        if (result.Model is not null)
        {
            JsonNode properties = JsonNode.Parse(JsonSchemaWriter.ToFiles(result.Documents[0], "urn:").Single().Content)!["properties"]!;
            Assert.NotEqual(properties["x"]!.ToJsonString(), properties["y"]!.ToJsonString());
        }
    }

    [Fact]
    public void An_alias_has_a_file_of_its_own()
    {
        JsonObject schema = Schema("D", "C: {type: string}\nD: {$ref: '#/components/schemas/C'}");
        Assert.Equal("urn:test:api/D.schema.json", schema["$id"]!.GetValue<string>());
        Assert.Equal("string", schema["type"]!.GetValue<string>());
    }

    private static JsonNode Root(string path) => JsonNode.Parse(Files.Single(file => file.Path == path).Content)!;

    private static JsonObject Schema(string name, string schemas) => JsonNode.Parse(JsonSchemaWriter
        .ToFiles(Reading.Valid(Yaml.WithSchemas(schemas)).Documents.Single(), RepositoryDocuments.IdBase)
        .Single(file => file.Path == $"api/{name}.schema.json").Content)!.AsObject();
}
