namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>How each keyword is said in OpenAPI 3.0.</summary>
public sealed class SchemaTranslationTests
{
    [Theory]
    [InlineData("{type: string, const: a}", """{"type":"string","enum":["a"]}""")]
    [InlineData("{const: a}", """{"type":"string","enum":["a"]}""")]
    [InlineData("{const: 1.50}", """{"type":"number","enum":[1.50]}""")]
    [InlineData("{const: {a: [1]}}", """{"type":"object","enum":[{"a":[1]}]}""")]
    [InlineData("{const: null}", """{"enum":[null],"nullable":true}""")]
    [InlineData("{enum: [a, b]}", """{"type":"string","enum":["a","b"]}""")]
    [InlineData("{enum: [1, 2.5]}", """{"type":"number","enum":[1,2.5]}""")]
    [InlineData("{enum: [a, 1]}", """{"enum":["a",1]}""")]
    [InlineData("{enum: [a, null]}", """{"type":"string","enum":["a",null],"nullable":true}""")]
    [InlineData("{type: string, enum: [a, null]}", """{"type":"string","enum":["a"]}""")]
    [InlineData("{type: [string, 'null'], enum: [a, null]}", """{"type":"string","nullable":true,"enum":["a",null]}""")]
    [InlineData("{type: [string, 'null'], enum: [a]}", """{"type":"string","enum":["a"]}""")]
    [InlineData("{type: [string, 'null'], const: a}", """{"type":"string","enum":["a"]}""")]
    [InlineData("{enum: [], type: integer}", """{"allOf":[{"not":{}}],"type":"integer"}""")]
    [InlineData("{const: a, enum: [a, b]}", """{"type":"string","enum":["a"],"allOf":[{"enum":["a","b"]}]}""")]
    public void Constants_and_enums(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Theory]
    [InlineData("{type: string}", """{"type":"string"}""")]
    [InlineData("{type: [string]}", """{"type":"string"}""")]
    [InlineData("{type: [string, 'null'], format: uri}", """{"type":"string","nullable":true,"format":"uri"}""")]
    [InlineData("{type: 'null', description: D}", """{"nullable":true,"enum":[null],"description":"D"}""")]
    [InlineData("{type: [integer, number]}", """{"type":"number"}""")]
    [InlineData("{type: [string, integer], minLength: 1}", """{"anyOf":[{"type":"string"},{"type":"integer"}],"minLength":1}""")]
    [InlineData("{type: [string, array, 'null']}", """{"anyOf":[{"type":"string","nullable":true},{"type":"array","items":{},"nullable":true}],"nullable":true}""")]
    [InlineData("{type: array}", """{"type":"array","items":{}}""")]
    [InlineData("{type: array, items: true}", """{"type":"array","items":{}}""")]
    public void Types(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Theory]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}", """{"nullable":true,"allOf":[{"$ref":"#/components/schemas/Other"}]}""")]
    [InlineData("{description: D, oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Text'}]}", """{"description":"D","nullable":true,"type":"string","anyOf":[{"$ref":"#/components/schemas/Text"},{"type":"string","nullable":true,"enum":[null]}]}""")]
    [InlineData("{anyOf: [{type: string, maxLength: 3}, {type: 'null'}]}", """{"nullable":true,"type":"string","maxLength":3}""")]
    [InlineData("{maxLength: 4, anyOf: [{type: string, maxLength: 3}, {type: 'null'}]}", """{"maxLength":4,"nullable":true,"allOf":[{"type":"string","maxLength":3,"nullable":true}]}""")]
    [InlineData("{anyOf: [{type: string, enum: [a]}, {type: 'null'}]}", """{"nullable":true,"type":"string","enum":["a",null]}""")]
    [InlineData("{type: string, anyOf: [{maxLength: 3}, {type: 'null'}]}", """{"type":"string","anyOf":[{"maxLength":3}]}""")]
    [InlineData(
        "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: 'null'}]}",
        """{"nullable":true,"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"},{"nullable":true,"enum":[null]}]}""")]
    public void Null_among_alternatives(string schema, string expected) => Assert.Equal(expected, Translation.Compact(Translation.Document(Yaml.WithPaths(
        "{}",
        Translation.Component("S", schema) + Translation.Others
            + "A: {type: object, required: [t], properties: {t: {const: a}}}\nB: {type: object, required: [t], properties: {t: {const: b}}}\n"))
        ["components"]!["schemas"]!["S"]!));

    [Theory]
    [InlineData("{$ref: '#/components/schemas/Other'}", """{"$ref":"#/components/schemas/Other"}""")]
    [InlineData("{$ref: '#/components/schemas/Other', description: D}", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"description":"D"}""")]
    [InlineData("{externalDocs: {url: u:u}, $ref: '#/components/schemas/Other', deprecated: true}", """{"externalDocs":{"url":"u:u"},"allOf":[{"$ref":"#/components/schemas/Other"}],"deprecated":true}""")]
    public void References(string schema, string expected) => Assert.Equal(
        "{\"type\":\"object\",\"properties\":{\"p\":" + expected + "}}", Translation.Schema($"{{type: object, properties: {{p: {schema}}}}}"));

    [Fact]
    public void An_open_list_is_a_string_with_its_values_as_an_extension() => Assert.Equal(
        """{"description":"D\n\nKnown values, others can occur:\n- `a`: The first.\n- `b`: Bee\n- `c`","type":"string","x-extensible-enum":["a","b","c"]}""",
        Translation.Schema("{description: D, type: string, anyOf: [{const: a, title: A, description: The first.}, {const: b, title: Bee}, {const: c}, {type: string}]}"));

    [Theory]
    [InlineData("{title: T, oneOf: [{const: a, description: One.}, {const: 'true'}]}", """{"title":"T","description":"Values:\n- `a`: One.\n- `\"true\"`","type":"string","enum":["a","true"]}""")]
    [InlineData("{anyOf: [{const: a}, {type: 'null'}]}", """{"description":"Values:\n- `a`","type":"string","nullable":true,"enum":["a",null]}""")]
    [InlineData("{type: [string, 'null'], anyOf: [{const: a}, {type: string}]}", """{"description":"Known values, others can occur:\n- `a`","type":"string","x-extensible-enum":["a"]}""")]
    public void A_closed_list_is_an_enum(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Theory]
    [InlineData("{exclusiveMinimum: 0}", """{"minimum":0,"exclusiveMinimum":true}""")]
    [InlineData("{exclusiveMaximum: 1e2}", """{"maximum":1e2,"exclusiveMaximum":true}""")]
    [InlineData("{minimum: 1, exclusiveMinimum: 0, maximum: 2}", """{"minimum":1,"allOf":[{"minimum":0,"exclusiveMinimum":true}],"maximum":2}""")]
    public void Limits(string schema, string expected) => Assert.Equal(
        expected.Insert(1, "\"type\":\"number\","), Translation.Schema(schema.Insert(1, "type: number, ")));

    [Theory]
    [InlineData("{properties: {a: false, b: true}}", """{"properties":{"a":{"not":{}},"b":{}}}""")]
    [InlineData("{properties: {a: {type: string}}, required: []}", """{"properties":{"a":{"type":"string"}}}""")]
    [InlineData("{properties: {a: true}, additionalProperties: false}", """{"properties":{"a":{}},"additionalProperties":false}""")]
    [InlineData("{properties: {a: true}, unevaluatedProperties: false}", """{"properties":{"a":{}},"additionalProperties":false}""")]
    [InlineData("{additionalProperties: {type: [string, 'null']}}", """{"additionalProperties":{"type":"string","nullable":true}}""")]
    public void Members(string schema, string expected) => Assert.Equal(
        expected.Insert(1, "\"type\":\"object\","), Translation.Schema(schema.Insert(1, "type: object, ")));

    [Theory]
    [InlineData("{not: {required: [a]}}", """{"not":{"required":["a"]}}""")]
    [InlineData("{not: false}", "{}")]
    [InlineData("{not: true}", """{"not":{}}""")]
    [InlineData("{not: {contains: {const: a}}}", """{"description":"The value must be an array and must not contain `a`."}""")]
    [InlineData("{allOf: [true, {minLength: 1}]}", """{"allOf":[{"minLength":1}]}""")]
    [InlineData("{allOf: [{if: {minLength: 1}, then: {maxLength: 2}}, {title: T, description: Why.}]}", """{"description":"When either the value is not a string or the value has at least 1 character, if it is a string, it must have at most 2 characters.\n\nWhy."}""")]
    [InlineData("{anyOf: [{minLength: 1}, {maxLength: 2}]}", """{"anyOf":[{"minLength":1},{"maxLength":2}]}""")]
    [InlineData("{oneOf: [{minLength: 1}, {maxLength: 2}]}", """{"oneOf":[{"minLength":1},{"maxLength":2}]}""")]
    public void Compositions(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Fact]
    public void Exactly_one_of_branches_that_lose_conditions_is_at_least_one_of_them_and_a_sentence() => Assert.Equal(
        """{"description":"Exactly one of the alternatives must match.","anyOf":[{"description":"If the value is an array, the value must contain `a`."},{"minItems":1}]}""",
        Translation.Schema("{oneOf: [{contains: {const: a}}, {minItems: 1}]}"));

    [Fact]
    public void Exactly_one_of_branches_that_exclude_each_other_stays_so_whatever_conditions_they_lose()
    {
        string a = "{type: object, required: [t], properties: {t: {const: a}}, dependentRequired: {x: [y]}}";
        string b = "{type: object, required: [t], properties: {t: {enum: [b, c]}}}";
        Assert.Contains("\"oneOf\":", Translation.Schema($"{{allOf: [{{oneOf: [{a}, {b}]}}]}}"), StringComparison.Ordinal);
        Assert.Contains("\"anyOf\":", Translation.Schema($"{{allOf: [{{oneOf: [{a}, {b.Replace("[b, c]", "[b, a]", StringComparison.Ordinal)}]}}]}}"), StringComparison.Ordinal);
        Assert.Contains("\"anyOf\":", Translation.Schema($"{{allOf: [{{oneOf: [{a}, {b.Replace("type: object, ", "", StringComparison.Ordinal)}]}}]}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: string, contentEncoding: base64}", """{"type":"string","format":"byte"}""")]
    [InlineData("{type: string, contentEncoding: base64url}", """{"description":"The value must be encoded as `base64url`.","type":"string"}""")]
    [InlineData("{type: string, contentMediaType: image/png, contentEncoding: base64}", """{"description":"The value must be content of the media type `image/png`.","type":"string","format":"byte"}""")]
    [InlineData(
        "{type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Other'}}",
        """{"description":"The value must be content of the media type `application/json`.\n\nOnce decoded, it must match the schema `Other`.","type":"string"}""")]
    public void Contents(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Theory]
    [InlineData("{examples: [a, b, 1]}", """{"description":"Further examples: `\"b\"`, `1`.","example":"a"}""")]
    [InlineData("{example: x, examples: [a]}", """{"description":"Another example: `\"a\"`.","example":"x"}""")]
    [InlineData("{$comment: C, $anchor: a, default: 1, readOnly: true, x-mine: {$ref: left}}", """{"default":1,"readOnly":true,"x-mine":{"$ref":"left"}}""")]
    [InlineData("{nullable: true, unheardOf: [1]}", """{"x-nullable":true,"x-unheardOf":[1]}""")]
    [InlineData("{discriminator: {propertyName: t, mapping: {a: Other}, x-more: 1}, xml: {name: n}}", """{"x-more":1,"discriminator":{"propertyName":"t","mapping":{"a":"Other"}},"xml":{"name":"n"}}""")]
    public void Annotations(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Theory]
    [InlineData("true", "{}")]
    [InlineData("{description: D}", """{"description":"D"}""")]
    public void Schemas_that_say_nothing(string schema, string expected) => Assert.Equal(expected, Translation.Schema(schema));

    [Fact]
    public void A_property_that_a_base_describes_repeats_what_kind_it_is_so_that_tools_find_it() => Assert.Equal(
        """{"allOf":[{"$ref":"#/components/schemas/Other"},{"type":"object","properties":{"a":{"minLength":1,"type":"string"}}}]}""",
        Translation.Schema("{allOf: [{$ref: '#/components/schemas/Other'}, {type: object, properties: {a: {minLength: 1}}}]}"));

    [Fact]
    public void Parts_of_schemas_that_are_referred_to_become_entries_of_their_own()
    {
        string schemas = "S:\n  type: object\n  $defs: {part: {type: string, maxLength: 3}, unused: {type: string}}\n  properties:\n"
            + "    p: {$ref: '#/components/schemas/S/$defs/part'}\n    q: {$ref: '#/components/schemas/S/properties/p'}\nS_part: {type: integer}\n";
        Assert.Equal(
            """{"S":{"type":"object","properties":{"p":{"$ref":"#/components/schemas/S_part_2"},"q":{"$ref":"#/components/schemas/S_p"}}}"""
            + ""","S_p":{"$ref":"#/components/schemas/S_part_2"},"S_part":{"type":"integer"},"S_part_2":{"type":"string","maxLength":3}}""",
            Translation.Compact(Translation.Document(Yaml.WithPaths("{}", schemas))["components"]!["schemas"]!));
    }
}
