using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>How a document as a whole is said in OpenAPI 3.0.</summary>
public sealed class DocumentTranslationTests
{
    private const string Fine = "responses: {'200': {description: x}}";

    [Fact]
    public void The_version_changes_and_the_dialect_goes()
    {
        JsonNode root = Translation.Document("openapi: 3.1.0\njsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\ninfo: {title: T, version: '1'}\npaths: {}\nx-mine: {a: 1}\n");
        Assert.Equal("""{"openapi":"3.0.4","info":{"title":"T","version":"1"},"paths":{},"x-mine":{"a":1}}""", Translation.Compact(root));
    }

    [Theory]
    [InlineData("{title: T, version: '1', summary: S, description: D}", """{"title":"T","version":"1","description":"S\n\nD"}""")]
    [InlineData("{title: T, version: '1', summary: S}", """{"title":"T","version":"1","description":"S"}""")]
    [InlineData("{title: T, version: '1', license: {name: L, identifier: Apache-2.0}}", """{"title":"T","version":"1","license":{"name":"L","url":"https://spdx.org/licenses/Apache-2.0.html"}}""")]
    [InlineData("{title: T, version: '1', license: {name: L, identifier: MIT OR Apache-2.0}}", """{"title":"T","version":"1","license":{"name":"L","x-identifier":"MIT OR Apache-2.0"}}""")]
    public void Info(string info, string expected) =>
        Assert.Equal(expected, Translation.Compact(Translation.Document($"openapi: 3.1.1\ninfo: {info}\npaths: {{}}\n")["info"]!));

    [Fact]
    public void Webhooks_become_an_extension_and_paths_are_there_without_any()
    {
        JsonNode root = Translation.Document(Yaml.Head + $"webhooks: {{added: {{post: {{operationId: o, requestBody: {{content: {{application/json: {{schema: {{const: a}}}}}}}}, {Fine}}}}}}}\n");
        Assert.Empty(root["paths"]!.AsObject());
        Assert.Equal("""{"type":"string","enum":["a"]}""", Translation.Compact(root["x-webhooks"]!["added"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!));
    }

    [Fact]
    public void Shared_path_items_stand_where_they_are_used()
    {
        JsonNode root = Translation.Document(Yaml.Head + $"paths:\n  /a: {{$ref: '#/components/pathItems/A', description: Own.}}\ncomponents:\n  pathItems:\n    A: {{description: Shared., get: {{operationId: o, {Fine}}}}}\n");
        Assert.Equal("""{"description":"Own.","get":{"operationId":"o","responses":{"200":{"description":"x"}}}}""", Translation.Compact(root["paths"]!["/a"]!));
        Assert.Equal(["A"], root["components"]!["x-pathItems"]!.AsObject().Select(item => item.Key));
    }

    [Fact]
    public void A_path_item_that_comes_back_to_itself_is_an_error_at_its_place()
    {
        OpenApiDocument document = Translation.Read(Yaml.Head + $"paths:\n  /a:\n    get: {{operationId: o, {Fine}, callbacks: {{c: {{'{{$request.query.u}}': {{$ref: '#/paths/~1a'}}}}}}}}\n");
        var diagnostics = new DiagnosticBag();
        OpenApi30Writer.ToFile(document, diagnostics);
        Assert.Equal(["api.yaml(7,5): CDSC0033"], diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}"));
    }

    [Fact]
    public void Words_beside_a_reference_stand_in_a_copy()
    {
        JsonNode root = Translation.Document(Yaml.WithPaths($"/a:\n  get:\n    operationId: o\n    parameters:\n      - {{$ref: '#/components/parameters/P', description: Own.}}\n      - {{$ref: '#/components/parameters/Q'}}\n    {Fine}")
            + "components:\n  parameters:\n    P: {name: p, in: query, description: Shared., schema: {type: [string, 'null']}}\n    Q: {name: q, in: query, schema: {type: string}}\n");
        Assert.Equal(
            """[{"name":"p","in":"query","schema":{"type":"string","nullable":true},"description":"Own."},{"$ref":"#/components/parameters/Q"}]""",
            Translation.Compact(root["paths"]!["/a"]!["get"]!["parameters"]!));
    }

    [Fact]
    public void An_operation_without_responses_gets_one() => Assert.Equal(
        """{"operationId":"o","responses":{"default":{"description":"No response is described."}}}""",
        Translation.Compact(Translation.Document(Yaml.WithPaths("/a:\n  get: {operationId: o, responses: {}}"))["paths"]!["/a"]!["get"]!));

    [Fact]
    public void Extensions_are_left_as_they_are_wherever_they_stand() => Assert.Equal(
        """{"operationId":"o","responses":{"200":{"description":"x","x-a":{"$ref":"a","description":"b"}},"x-b":{"schema":{"const":1}}},"x-c":{"schema":{"const":1}}}""",
        Translation.Compact(Translation.Document(Yaml.WithPaths(
            "/a:\n  get: {operationId: o, responses: {'200': {description: x, x-a: {$ref: a, description: b}}, x-b: {schema: {const: 1}}}, x-c: {schema: {const: 1}}}"))
            ["paths"]!["/a"]!["get"]!));

    [Theory]
    [InlineData("application/octet-stream: {}", """{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}""")]
    [InlineData("'*/*': {schema: {description: D}}", """{"*/*":{"schema":{"description":"D","type":"string","format":"binary"}}}""")]
    [InlineData("text/html: {schema: {}}", """{"text/html":{"schema":{"type":"string"}}}""")]
    [InlineData("application/json: {schema: {}}", """{"application/json":{"schema":{}}}""")]
    [InlineData("application/problem+json; charset=utf-8: {}", """{"application/problem+json; charset=utf-8":{}}""")]
    [InlineData("image/png: {schema: {type: string, maxLength: 4}}", """{"image/png":{"schema":{"type":"string","maxLength":4}}}""")]
    [InlineData("application/json: {schema: true, examples: {e: {value: {const: 1, examples: [1]}}}}", """{"application/json":{"schema":{},"examples":{"e":{"value":{"const":1,"examples":[1]}}}}}""")]
    public void Bodies(string content, string expected)
    {
        JsonNode root = Translation.Document(Yaml.WithPaths($"/a:\n  get: {{operationId: o, responses: {{'200': {{description: x, content: {{{content}}}}}}}}}"));
        Assert.Equal(expected, Translation.Compact(root["paths"]!["/a"]!["get"]!["responses"]!["200"]!["content"]!));
    }

    [Fact]
    public void Mutual_tls_and_roles_are_said_in_words()
    {
        JsonNode root = Translation.Document(Yaml.WithPaths($"/a:\n  get:\n    operationId: o\n    security: [{{tls: [], basic: [admin]}}, {{oauth: [read]}}]\n    description: D\n    {Fine}")
            + "security: [{tls: []}]\ncomponents:\n  securitySchemes:\n    tls: {type: mutualTLS}\n    basic: {type: http, scheme: basic}\n"
            + "    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example', scopes: {read: R}}}}\n");
        JsonNode operation = root["paths"]!["/a"]!["get"]!;
        Assert.Equal("""[{"basic":[]},{"oauth":["read"]}]""", Translation.Compact(operation["security"]!));
        Assert.Equal("D\n\nThe security scheme `tls` is mutual TLS.\n\nWith the security scheme `basic` these roles are needed: `admin`.", operation["description"]!.GetValue<string>());
        Assert.Equal("[{}]", Translation.Compact(root["security"]!));
        Assert.Equal("The security scheme `tls` is mutual TLS.", root["info"]!["description"]!.GetValue<string>());
        Assert.Equal(["basic", "oauth"], root["components"]!["securitySchemes"]!.AsObject().Select(scheme => scheme.Key));
        Assert.Equal(["tls"], root["components"]!["x-securitySchemes"]!.AsObject().Select(scheme => scheme.Key));
    }

    [Fact]
    public void Schemas_of_other_files_and_callbacks_and_headers_are_translated()
    {
        JsonNode root = Translation.Document(
            Yaml.WithPaths("/a:\n  get:\n    operationId: o\n    responses: {'200': {description: x, headers: {H: {schema: {const: h}}}}}\n    callbacks: {c: {'{$request.query.u}': {post: {operationId: p, responses: {'200': {description: x, content: {application/json: {schema: {$ref: t.yaml}}}}}}}}}"),
            ("t.yaml", "type: object\nproperties: {self: {anyOf: [{$ref: '#'}, {type: 'null'}]}}\n"));
        Assert.Empty(JsonWalk.BrokenReferences(root));
        Assert.Equal("""{"type":"string","enum":["h"]}""", Translation.Compact(root["paths"]!["/a"]!["get"]!["responses"]!["200"]!["headers"]!["H"]!["schema"]!));
        Assert.Equal("""{"t":{"type":"object","properties":{"self":{"nullable":true,"allOf":[{"$ref":"#/components/schemas/t"}]}}}}""", Translation.Compact(root["components"]!["schemas"]!));
    }

    [Fact]
    public void A_property_may_be_called_like_a_keyword() => Assert.Equal(
        """{"type":"object","properties":{"if":{"type":"string"},"$ref":{"type":"string","enum":["a"]},"const":{},"x-a":{"type":"string","nullable":true}}}""",
        Translation.Schema("{type: object, properties: {if: {type: string}, $ref: {const: a}, const: true, x-a: {type: [string, 'null']}}}"));
}
