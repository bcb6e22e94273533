using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Derived;

public sealed class BundleTests
{
    private static readonly IReadOnlyList<GeneratedFile> Bundles = RepositoryDocuments.Bundles();

    [Fact]
    public void A_bundle_of_our_own_is_self_contained()
    {
        foreach (GeneratedFile file in Bundles)
        {
            JsonNode root = JsonNode.Parse(file.Content)!;
            Assert.Empty(JsonWalk.BrokenReferences(root));
            Assert.DoesNotContain("externalValue", JsonWalk.Members(root).Select(member => member.Name));
            Assert.Contains("examples", JsonWalk.Members(root).Select(member => member.Name));
        }
    }

    [Fact]
    public void An_example_of_our_own_stands_in_the_bundle_as_it_is_in_its_file()
    {
        JsonNode root = JsonNode.Parse(Bundles.Single(file => file.Path == "cds-wg1-01.openapi.json").Content)!;
        foreach (string name in (string[])["server-metadata-extended", "coverage-listing-page", "coverage-geojson"])
        {
            var expected = JsonNode.Parse(Repository.Text($"openapi/cds-wg1-01/examples/{name}.json"));
            Assert.Contains(JsonWalk.Members(root), member => member.Name == "value" && JsonNode.DeepEquals(member.Value, expected));
        }
    }

    [Fact]
    public void Two_runs_give_the_same_bytes() => Assert.Equal(Bundles, RepositoryDocuments.Bundles());

    [Fact]
    public void A_bundle_is_laid_out_as_a_json_writer_does_it()
    {
        foreach (GeneratedFile file in Bundles)
        {
            using var document = JsonDocument.Parse(file.Content);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions))
            {
                document.WriteTo(writer);
            }

            Assert.Equal(System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n", file.Content);
        }
    }

    [Fact]
    public void Every_schema_that_is_reached_stands_under_components()
    {
        JsonNode root = Bundle(
            Yaml.WithOperation("operationId: op\nresponses: {'200': {description: x, content: {application/json: {schema: {$ref: s/a.yaml}}}}}"),
            ("s/a.yaml", "type: object\nproperties:\n  b: {$ref: b.yaml, description: Beside.}\n  p: {$ref: 'b.yaml#/$defs/part'}\n  self: {$ref: '#'}\n"),
            ("s/b.yaml", "type: string\n$defs:\n  part: {type: integer}\n"));
        Assert.Equal(["a", "b", "b_part"], root["components"]!["schemas"]!.AsObject().Select(member => member.Key));
        JsonNode properties = root["components"]!["schemas"]!["a"]!["properties"]!;
        Assert.Equal("""{"$ref":"#/components/schemas/b","description":"Beside."}""", properties["b"]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/components/schemas/b_part"}""", properties["p"]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/components/schemas/a"}""", properties["self"]!.ToJsonString());
    }

    [Fact]
    public void Parts_of_other_files_that_are_no_schemas_are_written_where_they_are_used()
    {
        JsonNode root = Bundle(
            Yaml.WithPaths("/a:\n  $ref: paths.yaml#/a", "Own: {type: string}"),
            ("paths.yaml", """
                a:
                  get:
                    operationId: op
                    parameters: [{$ref: '#/page'}]
                    responses: {'200': {$ref: responses.yaml}}
                page: {name: page, in: query, schema: {$ref: 'api.yaml#/components/schemas/Own'}}
                """),
            ("responses.yaml", "description: x\ncontent: {application/json: {schema: {type: array, items: {$ref: thing.yaml}}}}\n"),
            ("thing.yaml", "type: boolean\n"));
        JsonNode operation = root["paths"]!["/a"]!["get"]!;
        Assert.Equal("""{"name":"page","in":"query","schema":{"$ref":"#/components/schemas/Own"}}""", operation["parameters"]![0]!.ToJsonString());
        Assert.Equal("#/components/schemas/thing", operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["items"]!["$ref"]!.GetValue<string>());
    }

    [Fact]
    public void A_part_of_another_file_that_refers_back_to_the_document_stays_inside()
    {
        JsonNode root = Bundle(
            Yaml.WithPaths("/a:\n  $ref: paths.yaml#/a") + "components:\n  responses:\n    Fine: {description: x}\n",
            ("paths.yaml", "a: {get: {operationId: op, responses: {'200': {$ref: 'api.yaml#/components/responses/Fine'}}}}\n"));
        Assert.Empty(JsonWalk.BrokenReferences(root));
    }

    [Fact]
    public void An_entry_with_words_beside_its_reference_to_a_file_keeps_the_schema()
    {
        JsonNode root = Bundle(Yaml.WithSchemas("Thing: {$ref: thing.yaml, description: Beside.}"), ("thing.yaml", "type: string\nmaxLength: 5\n"));
        Assert.Empty(Cycles(root));
        Assert.Contains("\"maxLength\":5", root.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_schemas_of_one_name_do_not_become_one()
    {
        ReadResult result = Reading.Document(
            Yaml.WithSchemas("A: {type: array, items: {$ref: a/Code.yaml}}\nB: {type: array, items: {$ref: b/Code.yaml}}"),
            ("a/Code.yaml", "type: string\n"),
            ("b/Code.yaml", "type: integer\n"));
        if (result.Model is not null)
        {
            JsonNode schemas = JsonNode.Parse(BundleWriter.ToFile(result.Documents[0]).Content)!["components"]!["schemas"]!;
            Assert.NotEqual(schemas["A"]!["items"]!.ToJsonString(), schemas["B"]!["items"]!.ToJsonString());
        }
    }

    [Fact]
    public void Examples_are_taken_in_and_other_data_is_left_as_it_is()
    {
        JsonNode root = Bundle(
            Yaml.WithOperation("""
                operationId: op
                responses:
                  '200':
                    description: x
                    content:
                      application/json:
                        examples:
                          file: {summary: S, externalValue: e/x.json}
                          part: {externalValue: 'e/all.yaml#/b'}
                          own: {value: {$ref: not-a-file.yaml, externalValue: neither}}
                x-data: {$ref: not-a-file.yaml}
                """),
            ("e/x.json", """{"$ref": "left alone", "n": 1.50, "big": 123456789012345678901234567890, "t": "<é>"}"""),
            ("e/all.yaml", "b: [0x10, .5]\n"));
        JsonNode examples = root["paths"]!["/things"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["examples"]!;
        Assert.Equal("""{"summary":"S","value":{"$ref":"left alone","n":1.50,"big":123456789012345678901234567890,"t":"<é>"}}""", Compact(examples["file"]!));
        Assert.Equal("""{"value":[16,0.5]}""", Compact(examples["part"]!));
        Assert.Equal("""{"value":{"$ref":"not-a-file.yaml","externalValue":"neither"}}""", Compact(examples["own"]!));
        Assert.Equal("""{"$ref":"not-a-file.yaml"}""", Compact(root["paths"]!["/things"]!["get"]!["x-data"]!));
    }

    [Fact]
    public void An_example_that_is_missing_is_an_error_where_it_is_named()
    {
        ReadResult result = Reading.Document(Yaml.WithOperation(
            "operationId: op\nresponses: {'200': {description: x, content: {application/json: {examples: {e: {externalValue: missing.json}}}}}}"));
        Assert.Equal(["api.yaml(9,102): CDSC0002"], Reading.Ids(result));
    }

    [Fact]
    public void The_parts_of_a_document_keep_their_order_and_schemas_are_sorted()
    {
        JsonNode root = Bundle(Yaml.WithSchemas("b: {type: string}\nA: {type: string}\na: {type: string}\nZ: {$ref: M.yaml}\nN: {items: {$ref: o.yaml}}"), ("M.yaml", "{}"), ("o.yaml", "{}"));
        Assert.Equal(["openapi", "info", "paths", "components"], root.AsObject().Select(member => member.Key));
        Assert.Equal(["A", "N", "Z", "a", "b", "o"], root["components"]!["schemas"]!.AsObject().Select(member => member.Key));
    }

    private static JsonNode Bundle(string document, params (string File, string Text)[] others)
    {
        GeneratedFile file = BundleWriter.ToFile(Reading.Valid(document, others).Documents.Single());
        Assert.Equal("api.openapi.json", file.Path);
        Assert.EndsWith("}\n", file.Content, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', file.Content);
        JsonNode root = JsonNode.Parse(file.Content)!;
        string[] broken = [.. JsonWalk.BrokenReferences(root).Where(line => !line.Contains("/x-data", StringComparison.Ordinal) && !line.Contains("/examples/", StringComparison.Ordinal))];
        Assert.Equal([], broken);
        return root;
    }

    /// <summary>The schemas that lead back to themselves without ever reaching one that is no reference.</summary>
    private static IEnumerable<string> Cycles(JsonNode root)
    {
        foreach ((string name, JsonNode? schema) in root["components"]!["schemas"]!.AsObject())
        {
            JsonNode? node = schema;
            for (int i = 0; node?["$ref"] is { } reference; i++)
            {
                if (i > 100)
                {
                    yield return name;
                    break;
                }

                node = JsonWalk.Resolve(root, reference.GetValue<string>());
            }
        }
    }

    private static string Compact(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
