using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.References;

/// <summary>Where schemas and data stand in a document.</summary>
public sealed class NodeKindsTests
{
    [Theory]
    [InlineData("schema", "Schema")]
    [InlineData("schemas", "SchemaMap")]
    [InlineData("paths", "OpenApiMap")]
    [InlineData("webhooks", "OpenApiMap")]
    [InlineData("responses", "OpenApiMap")]
    [InlineData("parameters", "OpenApiMap")]
    [InlineData("headers", "OpenApiMap")]
    [InlineData("content", "OpenApiMap")]
    [InlineData("examples", "OpenApiMap")]
    [InlineData("callbacks", "OpenApiMap")]
    [InlineData("requestBody", "OpenApi")]
    [InlineData("get", "OpenApi")]
    [InlineData("example", "Data")]
    [InlineData("value", "Data")]
    [InlineData("default", "Data")]
    [InlineData("enum", "Data")]
    [InlineData("x-anything", "Data")]
    public void Members_of_openapi_objects(string name, string expected) =>
        Assert.Equal(expected, NodeKinds.OfMember(NodeKind.OpenApi, name).ToString());

    [Theory]
    [InlineData("properties", "SchemaMap")]
    [InlineData("patternProperties", "SchemaMap")]
    [InlineData("$defs", "SchemaMap")]
    [InlineData("dependentSchemas", "SchemaMap")]
    [InlineData("allOf", "SchemaArray")]
    [InlineData("anyOf", "SchemaArray")]
    [InlineData("oneOf", "SchemaArray")]
    [InlineData("prefixItems", "SchemaArray")]
    [InlineData("items", "Schema")]
    [InlineData("additionalProperties", "Schema")]
    [InlineData("not", "Schema")]
    [InlineData("if", "Schema")]
    [InlineData("then", "Schema")]
    [InlineData("else", "Schema")]
    [InlineData("contains", "Schema")]
    [InlineData("propertyNames", "Schema")]
    [InlineData("unevaluatedItems", "Schema")]
    [InlineData("unevaluatedProperties", "Schema")]
    [InlineData("contentSchema", "Schema")]
    [InlineData("const", "Data")]
    [InlineData("enum", "Data")]
    [InlineData("default", "Data")]
    [InlineData("example", "Data")]
    [InlineData("examples", "Data")]
    [InlineData("x-anything", "Data")]
    [InlineData("externalDocs", "Data")]
    public void Keywords_of_schemas(string name, string expected) =>
        Assert.Equal(expected, NodeKinds.OfMember(NodeKind.Schema, name).ToString());

    [Theory]
    [InlineData("schema")]
    [InlineData("x-name")]
    [InlineData("example")]
    [InlineData("default")]
    public void Names_in_a_map_are_data_and_no_keywords(string name)
    {
        Assert.Equal(NodeKind.OpenApi, NodeKinds.OfMember(NodeKind.OpenApiMap, name));
        Assert.Equal(NodeKind.Schema, NodeKinds.OfMember(NodeKind.SchemaMap, name));
    }

    [Fact]
    public void Data_holds_nothing_but_data()
    {
        Assert.Equal(NodeKind.Data, NodeKinds.OfMember(NodeKind.Data, "schema"));
        Assert.Equal(NodeKind.Data, NodeKinds.OfItem(NodeKind.Data));
        Assert.Equal(NodeKind.Schema, NodeKinds.OfItem(NodeKind.SchemaArray));
    }

    /// <summary>What is known of objects in detail says the same of where schemas stand.</summary>
    [Fact]
    public void Schemas_stand_where_the_objects_of_OpenAPI_have_them()
    {
        foreach (ObjectKind kind in Enum.GetValues<ObjectKind>())
        {
            NodeKind around = kind == ObjectKind.Schema ? NodeKind.Schema : NodeKind.OpenApi;
            foreach (Field field in ObjectLayouts.Get(kind).Fields)
            {
                NodeKind? expected = field.Form switch
                {
                    { Kind: FormKind.Schema } => NodeKind.Schema,
                    { Kind: FormKind.List, Item.Kind: FormKind.Schema } => NodeKind.SchemaArray,
                    { Kind: FormKind.Map, Item.Kind: FormKind.Schema } => NodeKind.SchemaMap,
                    { Kind: FormKind.Map, Item.Kind: FormKind.Object } => NodeKind.OpenApiMap,
                    _ => null,
                };
                if (expected is not null)
                {
                    Assert.Equal($"{kind}.{field.Name}: {expected}", $"{kind}.{field.Name}: {NodeKinds.OfMember(around, field.Name)}");
                }
            }
        }
    }
}
