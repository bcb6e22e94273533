namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>What the schema of a member becomes.</summary>
public sealed class TypeUseTests
{
    private const string Others = """
        Obj: {type: object, properties: {x: {type: string}}}
        List: {type: string, anyOf: [{const: a, title: A}, {type: string}]}
        Text: {type: string}
        Words: {type: array, items: {$ref: '#/components/schemas/Text'}}
        NullText: {type: [string, 'null']}
        """;

    [Theory]
    [InlineData("{type: string}", "String")]
    [InlineData("{type: string, format: date-time}", "DateTime")]
    [InlineData("{type: string, format: date}", "Date")]
    [InlineData("{type: string, format: uri}", "Uri")]
    [InlineData("{type: string, format: uri-reference}", "Uri")]
    [InlineData("{type: string, format: iri}", "Uri")]
    [InlineData("{type: string, format: iri-reference}", "Uri")]
    [InlineData("{type: string, format: password}", "Secret")]
    [InlineData("{type: string, format: byte}", "Base64")]
    [InlineData("{type: string, contentEncoding: base64}", "Base64")]
    [InlineData("{type: string, format: email}", "String")]
    [InlineData("{type: string, format: uuid}", "String")]
    [InlineData("{type: string, format: time}", "String")]
    [InlineData("{type: string, format: own-format}", "String")]
    [InlineData("{type: string, pattern: '^[a-z]$', minLength: 1, maxLength: 2}", "String")]
    [InlineData("{type: string, contentMediaType: application/json, contentSchema: {type: object}}", "String")]
    [InlineData("{type: integer}", "Int64")]
    [InlineData("{type: integer, format: int64}", "Int64")]
    [InlineData("{type: integer, format: int32}", "Int32")]
    [InlineData("{type: integer, format: unix-time-or-never}", "UnixTimeOrNever")]
    [InlineData("{type: integer, minimum: 0, maximum: 9, multipleOf: 3}", "Int64")]
    [InlineData("{type: number}", "Decimal")]
    [InlineData("{type: number, format: decimal}", "Decimal")]
    [InlineData("{type: number, format: double}", "Decimal")]
    [InlineData("{type: boolean}", "Boolean")]
    [InlineData("{type: [string]}", "String")]
    [InlineData("{const: x}", "String")]
    [InlineData("{const: 1}", "Int64")]
    [InlineData("{const: 1.5}", "Decimal")]
    [InlineData("{const: true}", "Boolean")]
    [InlineData("{type: string, const: x}", "String")]
    [InlineData("{type: integer, const: 1}", "Int64")]
    [InlineData("{type: boolean, const: false}", "Boolean")]
    [InlineData("{type: integer, enum: [1, 2]}", "Int64")]
    [InlineData("{type: string, not: {const: x}}", "String")]
    [InlineData("{type: string, if: {minLength: 2}, then: {pattern: a}, else: {pattern: b}}", "String")]
    public void A_scalar_is_told_by_type_and_format(string schema, string expected) => AssertUse(schema, expected);

    [Theory]
    [InlineData("{}", "any")]
    [InlineData("true", "any")]
    [InlineData("{description: Whatever.}", "any")]
    [InlineData("{type: [string, integer]}", "any")]
    [InlineData("{type: [string, integer, 'null']}", "any?")]
    [InlineData("{type: 'null'}", "any?")]
    [InlineData("{enum: [1, a]}", "any")]
    [InlineData("{enum: [a, 1]}", "any")]
    [InlineData("{type: [object, array]}", "any")]
    [InlineData("{minimum: 1}", "any")]
    [InlineData("{const: null}", "any")]
    [InlineData("{const: {a: 1}}", "any")]
    [InlineData("{const: [1]}", "any")]
    public void Without_one_type_it_is_any_value(string schema, string expected) => AssertUse(schema, expected);

    [Theory]
    [InlineData("{type: array}", "[any]")]
    [InlineData("{type: array, items: {}}", "[any]")]
    [InlineData("{type: array, items: true}", "[any]")]
    [InlineData("{type: array, items: {type: string}}", "[String]")]
    [InlineData("{type: array, items: {type: [string, 'null']}}", "[String?]")]
    [InlineData("{type: array, items: {$ref: '#/components/schemas/Obj'}, uniqueItems: true, minItems: 1, contains: {type: object}}", "[Obj]")]
    [InlineData("{type: array, items: {type: array, items: {$ref: '#/components/schemas/List'}}}", "[[List]]")]
    [InlineData("{items: {type: string}}", "[String]")]
    [InlineData("{$ref: '#/components/schemas/Words'}", "[String]")]
    public void An_array_has_the_type_of_its_items(string schema, string expected) => AssertUse(schema, expected);

    [Theory]
    [InlineData("{type: object}", "{any}")]
    [InlineData("{type: object, properties: {}}", "{any}")]
    [InlineData("{type: object, additionalProperties: true}", "{any}")]
    [InlineData("{type: object, additionalProperties: {}}", "{any}")]
    [InlineData("{type: object, additionalProperties: {type: integer}}", "{Int64}")]
    [InlineData("{type: object, additionalProperties: {type: [integer, 'null']}}", "{Int64?}")]
    [InlineData("{type: object, additionalProperties: {$ref: '#/components/schemas/Obj'}}", "{Obj}")]
    [InlineData("{type: object, additionalProperties: {type: object, additionalProperties: {type: string}}}", "{{String}}")]
    [InlineData("{additionalProperties: {type: boolean}, propertyNames: {pattern: x}, minProperties: 1}", "{Boolean}")]
    public void An_object_without_members_is_a_map(string schema, string expected) => AssertUse(schema, expected);

    [Theory]
    [InlineData("{type: [string, 'null']}", "String?")]
    [InlineData("{type: ['null', string], format: date}", "Date?")]
    [InlineData("{type: [array, 'null'], items: {type: string}}", "[String]?")]
    [InlineData("{type: [object, 'null'], additionalProperties: {type: string}}", "{String}?")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Obj'}, {type: 'null'}]}", "Obj?")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Obj'}, {type: 'null'}]}", "Obj?")]
    [InlineData("{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Obj'}]}", "Obj?")]
    [InlineData("{anyOf: [{type: string}, {type: 'null'}]}", "String?")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/List'}, {type: 'null'}]}", "List?")]
    [InlineData("{$ref: '#/components/schemas/NullText'}", "String?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/NullText'}]}", "String?")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/NullText'}, {type: 'null'}]}", "String?")]
    [InlineData("{type: array, items: {anyOf: [{$ref: '#/components/schemas/Obj'}, {type: 'null'}]}}", "[Obj?]")]
    [InlineData("{type: [string, 'null'], enum: [a, null]}", "A_p?")]
    [InlineData("{enum: [a, null]}", "A_p?")]
    [InlineData("{type: [string, 'null'], anyOf: [{const: a}, {type: string}]}", "A_p?")]
    [InlineData("{anyOf: [{const: a}, {type: string}, {type: 'null'}]}", "A_p?")]
    [InlineData("{type: [object, 'null'], properties: {x: {type: string}}}", "A_p?")]
    public void Null_is_a_value_in_whatever_form_it_is_allowed(string schema, string expected) => AssertUse(schema, expected);

    [Theory]
    [InlineData("{$ref: '#/components/schemas/Obj'}", "Obj")]
    [InlineData("{$ref: '#/components/schemas/Obj', description: Beside.}", "Obj")]
    [InlineData("{$ref: '#/components/schemas/List'}", "List")]
    [InlineData("{$ref: '#/components/schemas/Text'}", "String")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Obj'}]}", "Obj")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Obj'}, {required: [x]}]}", "Obj")]
    [InlineData("{allOf: [{required: [x]}, {$ref: '#/components/schemas/Obj'}, {if: {required: [x]}, then: {minProperties: 1}}], description: Text.}", "Obj")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Obj'}, {anyOf: [{required: [x]}, {required: [y]}]}, {not: {required: [z]}}]}", "Obj")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Obj'}, true]}", "Obj")]
    [InlineData("{allOf: [{type: string}, {minLength: 1}]}", "String")]
    [InlineData("{type: string, allOf: [{minLength: 1}, {pattern: x}]}", "String")]
    [InlineData("{type: string, anyOf: [{minLength: 5}, {pattern: x}]}", "String")]
    [InlineData("{type: object, allOf: [{minProperties: 1}], additionalProperties: {type: string}}", "{String}")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Obj'}]}", "Obj")]
    public void A_reference_beside_mere_assertions_is_what_it_refers_to(string schema, string expected) => AssertUse(schema, expected);

    private static void AssertUse(string schema, string expected)
    {
        ApiModel model = Reading.Model(Yaml.WithSchemas($"A:\n  type: object\n  properties:\n    p: {schema}\n{Others}"));
        var a = (ObjectType)model.Types.Single(type => type.Name == "A");
        Assert.Equal(expected, ModelText.Of(model, Assert.Single(a.Properties).Type));
    }

    [Theory]
    [InlineData("{type: [integer, 'null']}", "integer")]
    [InlineData("{type: ['null', integer]}", "integer")]
    [InlineData("{type: [integer]}", "integer")]
    [InlineData("{type: ['null', 'null']}", null)]
    [InlineData("{type: [integer, string]}", null)]
    public void A_type_is_the_one_beside_null(string schema, string? expected) =>
        Assert.Equal(expected, OpenApi.SchemaTypes.SingleOf((OpenApi.ObjectNode)Parsing.Parse.Yaml(schema)));

    [Fact]
    public void A_path_has_each_place_once() => Assert.Equal(["a", "", "b"], PathTemplate.PlacesOf("/{a}/{}/x{b}{a}"));
}
