using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>The OpenAPI 3.0 documents of the repository's own definitions.</summary>
public sealed class OpenApi30DocumentTests
{
    private static readonly IReadOnlyList<GeneratedFile> Files = RepositoryDocuments.OpenApi30();

    private static readonly IReadOnlyList<GeneratedFile> Bundles = RepositoryDocuments.Bundles();

    public static TheoryData<string> Names => [.. Bundles.Select(file => file.Path.Replace(".openapi.json", "", StringComparison.Ordinal))];

    [Fact]
    public void There_is_one_for_every_bundle() =>
        Assert.Equal(Bundles.Select(file => file.Path.Replace(".openapi.json", ".openapi-3.0.json", StringComparison.Ordinal)), Files.Select(file => file.Path));

    [Fact]
    public void Two_runs_give_the_same_bytes() => Assert.Equal(Files, RepositoryDocuments.OpenApi30());

    [Theory]
    [MemberData(nameof(Names))]
    public void Microsoft_OpenApi_reads_it_as_3_0_and_finds_nothing_wrong(string name)
    {
        Microsoft.OpenApi.Reader.ReadResult result = OpenApiDocumentOf(After(name));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_0, result.Diagnostic!.SpecificationVersion);
        Assert.Equal([], result.Diagnostic.Errors.Concat(result.Diagnostic.Warnings).Select(error => error.ToString()));
        Assert.Equal(Operations(Before(name)).Count(), result.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public void Microsoft_OpenApi_would_find_what_is_wrong()
    {
        JsonNode broken = After("cds-wg1-01").DeepClone();
        broken["info"]!.AsObject().Remove("title");
        Assert.NotEmpty(OpenApiDocumentOf(broken).Diagnostic!.Errors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_nothing_that_3_0_does_not_have(string name) => Assert.Equal([], ObjectShape30.Faults(After(name)));

    [Theory]
    [InlineData("""{"const": 1}""")]
    [InlineData("""{"type": ["string", "null"]}""")]
    [InlineData("""{"type": "null"}""")]
    [InlineData("""{"exclusiveMinimum": 1}""")]
    [InlineData("""{"examples": [1]}""")]
    [InlineData("""{"$ref": "#/a", "description": "x"}""")]
    [InlineData("""{"properties": {"a": false}}""")]
    [InlineData("""{"items": {"not": {"if": {}}}}""")]
    [InlineData("""{"type": "array"}""")]
    public void The_table_of_3_0_finds_what_it_does_not_have(string schema) => Assert.NotEmpty(ObjectShape30.Faults(JsonNode.Parse(
        """{"openapi": "3.0.4", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {"S": {"anyOf": [SCHEMA]}}}}"""
            .Replace("SCHEMA", schema, StringComparison.Ordinal))!));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_self_contained(string name) => Assert.Empty(JsonWalk.BrokenReferences(After(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_operation_with_its_parameters_bodies_and_responses_is_there(string name)
    {
        string[] before = [.. Operations(Before(name))];
        Assert.NotEmpty(before);
        Assert.Equal(before, Operations(After(name)));
        foreach (string kind in (string[])["parameters", "responses", "headers", "securitySchemes", "examples", "requestBodies"])
        {
            Assert.Equal(Keys(Before(name)["components"]![kind]), Keys(After(name)["components"]![kind]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_schema_with_its_properties_and_their_words_is_there(string name)
    {
        JsonObject before = Before(name)["components"]!["schemas"]!.AsObject();
        JsonObject after = After(name)["components"]!["schemas"]!.AsObject();
        Assert.Equal(before.Select(schema => schema.Key), after.Select(schema => schema.Key));
        foreach ((string schema, JsonNode? value) in before)
        {
            Assert.Equal(Properties(value, schema).Select(property => property.Path), Properties(after[schema], schema).Select(property => property.Path));
            foreach (((string path, JsonNode? old), (_, JsonNode? now)) in Properties(value, schema).Zip(Properties(after[schema], schema)))
            {
                string text = (old as JsonObject)?["description"]?.GetValue<string>() ?? "";
                Assert.True(((now as JsonObject)?["description"]?.GetValue<string>() ?? "").StartsWith(text, StringComparison.Ordinal), path);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_extension_security_requirement_and_discriminator_is_there(string name)
    {
        string Kept(JsonNode root, string member) => string.Join('\n', JsonWalk.Members(root)
            .Where(found => found.Name == member).Select(found => found.Value?.ToJsonString()).Order(StringComparer.Ordinal));
        string[] members =
        [
            .. JsonWalk.Members(Before(name)).Select(member => member.Name).Where(member => member.StartsWith("x-", StringComparison.Ordinal)).Distinct(),
            "security", "externalDocs", "discriminator", "readOnly", "writeOnly", "deprecated", "style", "explode",
        ];
        Assert.Contains("x-cds-discovery", members);
        Assert.All(members, member => Assert.Equal(Kept(Before(name), member), Kept(After(name), member)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_condition_is_told_with_all_that_it_names(string name)
    {
        JsonObject after = After(name)["components"]!["schemas"]!.AsObject();
        int count = 0;
        foreach ((string schema, JsonNode? value) in Before(name)["components"]!["schemas"]!.AsObject())
        {
            string text = string.Join('\n', JsonWalk.Members(after[schema]).Where(member => member.Name == "description" && member.Value is JsonValue)
                .Select(member => member.Value!.GetValue<string>()));
            List<JsonObject> holders = [.. Conditions(value)];
            count += holders.Count;
            foreach (string named in holders.SelectMany(Named).Distinct(StringComparer.Ordinal))
            {
                Assert.True(text.Contains(named.Length == 0 ? "the empty string" : $"`{named}`", StringComparison.Ordinal), $"{schema} doesn't tell of '{named}'");
            }

            int told = text.Split('\n').Count(line => line.Contains(" must ", StringComparison.Ordinal) || line.EndsWith(':'));
            Assert.InRange(told, holders.Count(holder => holder.ContainsKey("if")), int.MaxValue);
        }

        Assert.True(count >= (name == "cds-wg1-01" ? 4 : 70), $"There are {count} conditions.");
    }

    private static JsonNode Before(string name) => JsonNode.Parse(Bundles.Single(file => file.Path == $"{name}.openapi.json").Content)!;

    private static JsonNode After(string name) => JsonNode.Parse(Files.Single(file => file.Path == $"{name}.openapi-3.0.json").Content)!;

    private static Microsoft.OpenApi.Reader.ReadResult OpenApiDocumentOf(JsonNode root) => new OpenApiJsonReader().Read(
        root, new Uri("https://bundle.invalid/"), new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });

    private static IEnumerable<string> Keys(JsonNode? map) => map is JsonObject value ? value.Select(member => member.Key) : [];

    /// <summary>Every operation, parameter, request media type and response media type, with examples, a line each.</summary>
    private static IEnumerable<string> Operations(JsonNode root)
    {
        foreach ((string path, JsonNode? item) in root["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in item!.AsObject().Where(member => member.Value is JsonObject))
            {
                IEnumerable<string> parameters = (operation!["parameters"]?.AsArray() ?? []).Select(parameter => parameter!["$ref"]?.GetValue<string>() ?? $"{parameter["in"]} {parameter["name"]}");
                IEnumerable<string> responses = operation["responses"]!.AsObject().Select(response =>
                    $"{response.Key}{response.Value!["$ref"]} ({string.Join(' ', Keys(response.Value["headers"]))}) {Content(response.Value)}");
                yield return $"{method} {path} {operation["operationId"]} {operation["summary"]} {operation["description"]} [{string.Join(", ", parameters)}] "
                    + $"{operation["requestBody"]?["required"]} {Content(operation["requestBody"])} → {string.Join(", ", responses)}";
            }
        }
    }

    private static string Content(JsonNode? holder) => string.Join(' ', (holder?["content"]?.AsObject() ?? []).Select(entry =>
        $"{entry.Key} {entry.Value!["schema"]?["$ref"]} {entry.Value["examples"]?.ToJsonString()}"));

    /// <summary>The properties at any depth, conditions apart, in an order that doesn't hang on the keywords'.</summary>
    private static IEnumerable<(string Path, JsonNode? Value)> Properties(JsonNode? schema, string path) =>
        All(schema, path).OrderBy(property => property.Path, StringComparer.Ordinal);

    private static IEnumerable<(string Path, JsonNode? Value)> All(JsonNode? schema, string path)
    {
        if (schema is not JsonObject value)
        {
            return [];
        }

        IEnumerable<(string Path, JsonNode? Value)> own = (value["properties"]?.AsObject() ?? []).SelectMany(property =>
            All(property.Value, $"{path}.{property.Key}").Prepend(($"{path}.{property.Key}", property.Value)));
        IEnumerable<(string Path, JsonNode? Value)> parts = ((string[])["allOf", "anyOf", "oneOf"])
            .SelectMany(keyword => value[keyword]?.AsArray() ?? []).SelectMany(branch => All(branch, path));
        return own.Concat(parts).Concat(All(value["items"], path + "[]")).Concat(All(value["additionalProperties"], path + "{}"));
    }

    /// <summary>The schemas with conditions of their own.</summary>
    private static IEnumerable<JsonObject> Conditions(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return [];
        }

        IEnumerable<JsonNode?> inner = (schema["properties"]?.AsObject().Select(property => property.Value) ?? [])
            .Concat(((string[])["allOf", "anyOf", "oneOf"]).SelectMany(keyword => schema[keyword]?.AsArray() ?? []))
            .Append(schema["items"]).Append(schema["additionalProperties"] as JsonObject);
        bool isCondition = schema.ContainsKey("if") || schema.ContainsKey("contains") || schema.ContainsKey("dependentRequired");
        return inner.SelectMany(Conditions).Concat(isCondition ? [schema] : []);
    }

    /// <summary>What the conditions of a schema name: members, values and patterns.</summary>
    private static IEnumerable<string> Named(JsonObject schema) =>
        ((string[])["if", "then", "else", "contains", "dependentRequired"]).SelectMany(keyword => keyword == "dependentRequired"
            ? (schema[keyword]?.AsObject() ?? []).SelectMany(member => Strings(member.Value).Append(member.Key))
            : InCondition(schema[keyword]));

    private static IEnumerable<string> InCondition(JsonNode? schema) => SchemaWalk.Schemas(schema).SelectMany(part =>
        Strings(part["required"]).Concat(Strings(part["enum"])).Concat(Strings(part["const"])).Concat(Strings(part["pattern"])).Concat(Keys(part["properties"])));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
