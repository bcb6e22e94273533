using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>What Microsoft.OpenApi is spared, and what not.</summary>
public sealed class UnreadValueTests
{
    [Theory]
    [InlineData("example: {type: 1}", "{}")]
    [InlineData("example: [1]", "[]")]
    [InlineData("example: 1", "1")]
    [InlineData("x-more: {a: 1}", "{}")]
    [InlineData("x-oai-more: {a: 1}", """{"a":1}""")]
    [InlineData("x-jsonschema-more: {a: 1}", """{"a":1}""")]
    [InlineData("default: {a: 1}", """{"a":1}""")]
    [InlineData("enum: [[1]]", "[[1]]")]
    public void Examples_and_extensions_are_empty_for_the_library(string member, string expected)
    {
        OpenApi.OpenApiDocument document = Reading.Valid(Yaml.WithSchemas($"Thing: {{properties: {{example: {{}}}}, {member}}}")).Documents.Single();
        JsonNode schema = JsonNode.Parse(OpenApi.BundleWriter.WriteForLibrary(document).Span)!["components"]!["schemas"]!["Thing"]!;
        Assert.Equal(expected, schema[member.Split(':')[0]]!.ToJsonString());
        Assert.Equal("""{"example":{}}""", schema["properties"]!.ToJsonString());
    }
}
