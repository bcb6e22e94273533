using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>The walks that the other tests rely on see what is broken.</summary>
public sealed class WalkTests
{
    [Theory]
    [InlineData("""{"a": {"$ref": "#/b"}}""")]
    [InlineData("""{"a": [{"$ref": "#/a/1"}]}""")]
    [InlineData("""{"a": {"$ref": "other.yaml"}}""")]
    [InlineData("""{"a": {"$ref": "https://example.com/#/a"}}""")]
    [InlineData("""{"a": {"$ref": "#a"}}""")]
    public void A_reference_that_leads_nowhere_inside_is_found(string json) =>
        Assert.Single(JsonWalk.BrokenReferences(JsonNode.Parse(json)!));

    [Theory]
    [InlineData("""{"a": {"$ref": "#"}}""")]
    [InlineData("""{"a": {"$ref": "#/b~1c/0"}, "b/c": [1]}""")]
    [InlineData("""{"properties": {"$ref": {"type": "string"}}}""")]
    public void One_that_stays_inside_is_fine(string json) => Assert.Empty(JsonWalk.BrokenReferences(JsonNode.Parse(json)!));

    [Fact]
    public void Schemas_are_found_at_any_depth_and_data_is_not_taken_for_one()
    {
        JsonNode root = JsonNode.Parse("""
            {"$defs": {"x": {"n": 1, "items": {"n": 2}}}, "allOf": [{"n": 3, "if": {"n": 4}}], "properties": {"default": {"n": 5}}, "default": {"items": {"n": 6}}, "const": {"n": 7}}
            """)!;
        Assert.Equal([1, 2, 3, 4, 5], SchemaWalk.Schemas(root).Select(schema => schema["n"]?.GetValue<int>()).OfType<int>().Order());
    }
}
