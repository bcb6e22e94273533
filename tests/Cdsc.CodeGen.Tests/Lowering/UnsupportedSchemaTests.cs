namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>What can't be honoured is reported where it stands, never turned into any value in silence. The first schema is on line 8.</summary>
public sealed class UnsupportedSchemaTests
{
    private const string Others = """
        Obj: {type: object, properties: {x: {type: string}}}
        Obj2: {type: object, properties: {y: {type: string}}}
        """;

    [Theory]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/Obj'}, {type: string}]}", "8,16", "CDSC0030")]
    [InlineData("A: {allOf: [{type: integer}, {type: string}]}", "8,16", "CDSC0030")]
    [InlineData("A: {type: object, properties: {x: {type: string}}, oneOf: [{$ref: '#/components/schemas/Obj'}, {$ref: '#/components/schemas/Obj2'}]}", "8,63", "CDSC0030")]
    [InlineData("A: {type: string, enum: [a, b, a]}", "8,36", "CDSC0030")]
    [InlineData("A: {anyOf: [{const: a}, {const: b}, {const: a}, {type: string}]}", "8,41", "CDSC0030")]
    [InlineData("A: {type: array, items: {$ref: '#/components/schemas/A'}}", "8,8", "CDSC0032")]
    [InlineData("A: {additionalProperties: {$ref: '#/components/schemas/A'}}", "8,8", "CDSC0032")]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/A'}]}", "8,8", "CDSC0032")]
    [InlineData("A: {items: {$ref: '#/components/schemas/B'}}\nB: {items: {$ref: '#/components/schemas/A'}}", "8,8", "CDSC0032")]
    public void It_is_a_warning_at_its_place_and_the_rest_becomes_types(string schemas, string place, string id)
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithSchemas($"{schemas}\n{Others}"));
        Assert.Contains($"api.yaml({place}): {id}", Reading.Ids(result));
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal((id, false), (diagnostic.Id, diagnostic.IsError)));
        Assert.Contains(result.Model!.Types, type => type.Name == "Obj2");
    }

    [Theory]
    [InlineData("A: {type: object, patternProperties: {'^x': {type: string}}}")]
    [InlineData("A: {type: object, properties: {x: {type: object, patternProperties: {'^x': {type: string}}}}}")]
    [InlineData("A: {type: object, properties: {x: {$dynamicRef: '#node'}}}")]
    public void A_keyword_whose_types_are_lost_is_told_on_its_line(string schemas)
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithSchemas(schemas));
        Assert.Contains("8: CDSC0030", result.Diagnostics.Select(diagnostic => $"{diagnostic.Location.Line}: {diagnostic.Id}"));
    }

    [Theory]
    [InlineData("A: {type: strnig}", "8,15")]
    [InlineData("A: {type: null}", "8,15")]
    [InlineData("A: {type: 1}", "8,15")]
    [InlineData("A: {type: [string, nothing]}", "8,24")]
    [InlineData("A: {type: object, properties: {x: {type: string}}, required: x}", "8,66")]
    [InlineData("A: {type: object, properties: {x: {type: string}}, required: [1]}", "8,67")]
    [InlineData("A: {type: object, properties: [x]}", "8,35")]
    [InlineData("A: {type: array, items: [x]}", "8,29")]
    [InlineData("A: {enum: x}", "8,15")]
    [InlineData("A: {allOf: {type: string}}", "8,16")]
    [InlineData("A: [x]", "8,8")]
    [InlineData("A: x", "8,8")]
    public void A_keyword_of_the_wrong_form_is_told_where_it_stands(string schemas, string place)
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithSchemas(schemas));
        Assert.Contains($"api.yaml({place})", result.Diagnostics.Select(diagnostic => diagnostic.Location.ToString()));
    }

    [Fact]
    public void Several_mistakes_are_reported_together_in_their_order()
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithSchemas("""
            A: {allOf: [{type: string}, {type: integer}]}
            B: {type: object, patternProperties: {'^x': {}}}
            C: {type: object, properties: {x: {type: strnig}}}
            D: {items: {$ref: '#/components/schemas/D'}}
            """));
        Assert.Equal(
            ["api.yaml(8,16): CDSC0030", "api.yaml(9,23): CDSC0030", "api.yaml(10,46): CDSC0025", "api.yaml(11,8): CDSC0032"],
            Reading.Ids(result));
    }

    [Fact]
    public void Two_types_of_one_name_are_an_error_at_the_second()
    {
        OpenApi.ReadResult result = Reading.Document(
            Yaml.WithSchemas("A: {type: object, properties: {x: {$ref: a/Thing.yaml}, y: {$ref: b/Thing.yaml}}}"),
            ("a/Thing.yaml", "type: object\nproperties: {x: {type: string}}\n"),
            ("b/Thing.yaml", "type: object\nproperties: {y: {type: string}}\n"));
        Assert.Equal(
            ["b/Thing.yaml(1,1): error CDSC0024: The schema name 'Thing' is taken already, by a/Thing.yaml(1,1); rename one under components.schemas."],
            Reading.Lines(result));
    }

    [Fact]
    public void Two_scalars_of_one_name_are_no_less_an_error_since_a_bundle_has_room_for_one()
    {
        OpenApi.ReadResult result = Reading.Document(
            Yaml.WithSchemas("A: {type: object, properties: {x: {$ref: a/Thing.yaml}, y: {$ref: b/Thing.yaml}}}"),
            ("a/Thing.yaml", "type: string\n"),
            ("b/Thing.yaml", "type: integer\n"));
        Assert.Equal(["b/Thing.yaml(1,1): CDSC0024"], Reading.Ids(result));
    }
}
