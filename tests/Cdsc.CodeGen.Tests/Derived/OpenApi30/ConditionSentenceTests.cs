namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>How conditions are put into words. All stand in <c>allOf</c>, where code generation leaves them to validators.</summary>
public sealed class ConditionSentenceTests
{
    [Theory]
    [InlineData("{if: {required: [t], properties: {t: {const: x}}}, then: {required: [a, b]}}", "When `t` is `x`, `a` and `b` must be present.")]
    [InlineData("{if: {properties: {t: {const: x}}}, then: {required: [a]}}", "When `t`, if present, is `x`, `a` must be present.")]
    [InlineData("{if: {required: [t], properties: {t: {enum: [x, y, z]}}}, then: {properties: {s: {enum: [a, b]}}}}", "When `t` is `x`, `y` or `z`, `s`, if present, must be `a` or `b`.")]
    [InlineData("{if: {required: [t]}, then: {properties: {s: {not: {enum: [a, b]}}}}}", "When `t` is present, `s`, if present, must not be `a` or `b`.")]
    [InlineData("{if: {required: [t]}, then: {properties: {s: false}}}", "When `t` is present, `s` must not be present.")]
    [InlineData("{if: {required: [t]}, then: {not: {required: [s]}}}", "When `t` is present, `s` must not be present.")]
    [InlineData("{if: {required: [t]}, else: {required: [s]}}", "Unless `t` is present, `s` must be present.")]
    [InlineData("{if: {required: [t]}, then: {required: [s]}, else: {required: [u]}}", "When `t` is present, `s` must be present. Otherwise, `u` must be present.")]
    [InlineData("{if: {required: [t]}, then: false}", "`t` must not be present.")]
    [InlineData("{if: {required: [t]}, then: {anyOf: [{required: [a]}, {required: [b]}]}}", "When `t` is present, `a` or `b` must be present.")]
    [InlineData("{if: {not: {required: [t]}}, then: {oneOf: [{required: [a]}, {required: [b]}]}}", "When `t` is not present, exactly one of these must hold: `a` is present or `b` is present.")]
    [InlineData("{if: {anyOf: [{required: [t]}, {required: [u], properties: {u: {const: true}}}]}, then: {required: [s]}}", "When either `t` is present or `u` is `true`, `s` must be present.")]
    [InlineData("{if: {required: [t], not: {properties: {t: {const: x}}}}, then: {required: [a]}}", "When `t` is present and is not `x`, `a` must be present.")]
    [InlineData("{if: {required: [t]}, then: {$ref: '#/components/schemas/Other'}}", "When `t` is present, the value must match the schema `Other`.")]
    [InlineData("{if: {required: [t]}, then: {if: {required: [u]}, then: {required: [s]}, else: {required: [v]}}}", "When `t` is present, when `u` is present, `s` must be present, and otherwise `v` must be present.")]
    public void If(string condition, string expected) => Check(condition, expected);

    [Theory]
    [InlineData("{type: [string, 'null'], format: uri}", "must be a string in the format `uri` or null")]
    [InlineData("{type: integer, minimum: 1, maximum: 9}", "must be an integer, be at least `1` and be at most `9`")]
    [InlineData("{type: number, exclusiveMinimum: 0.5, exclusiveMaximum: 1, multipleOf: 0.1}", "must be a number, be greater than `0.5`, be less than `1` and be a multiple of `0.1`")]
    [InlineData("{type: string, minLength: 1, maxLength: 5, pattern: '^`a`$'}", "must be a string, have at least 1 character, have at most 5 characters and match the pattern `` ^`a`$ ``")]
    [InlineData("{type: array, minItems: 2, maxItems: 2, uniqueItems: true}", "must be an array, have exactly 2 items and have items that all differ")]
    [InlineData("{type: array, maxItems: 0}", "must be an array and be empty")]
    [InlineData("{type: object, minProperties: 1, maxProperties: 2}", "must be an object, have at least 1 member and have at most 2 members")]
    [InlineData("{const: ''}", "must be the empty string")]
    [InlineData("{const: null}", "must be null")]
    [InlineData("{const: '1'}", "must be `\"1\"`")]
    [InlineData("{const: 1.0}", "must be `1.0`")]
    [InlineData("{const: {a: ['x']}}", "must be `{\"a\":[\"x\"]}`")]
    [InlineData("{type: array, contains: {const: x}}", "must be an array and contain `x`")]
    [InlineData("{type: array, contains: {const: x}, not: {contains: {const: y}}}", "must be an array and contain `x` and must not contain `y`")]
    public void Scalars_and_lists_of_a_member(string member, string expected) => Check(
        $"{{if: {{required: [t]}}, then: {{properties: {{s: {member}}}}}}}", $"When `t` is present, `s`, if present, {expected}.");

    [Theory]
    [InlineData("{type: string, contentEncoding: base64, contentMediaType: text/csv}", "When `t` is present, `s`, if present, must be a string, be encoded as `base64` and be content of the media type `text/csv`.")]
    [InlineData("{minLength: 2}", "When `t` is present, if `s` is a string, `s` must have at least 2 characters.")]
    [InlineData("{type: array, items: {type: string}}", "When `t` is present, if `s` is present, `s` must be an array and each item of `s` must be a string.")]
    [InlineData("{type: array, items: {required: [a, b]}}", "When `t` is present, if `s` is present, `s` must be an array; and for each item of `s`, `a` and `b` must be present.")]
    [InlineData("{type: array, items: false}", "When `t` is present, if `s` is present, `s` must be an array and there must be no item of `s`.")]
    [InlineData("{type: array, prefixItems: [{const: a}, {const: b}], items: {const: c}}", "When `t` is present, if `s` is present, `s` must be an array, the item at position 1 of `s` must be `a`, the item at position 2 of `s` must be `b` and each item after position 2 of `s` must be `c`.")]
    [InlineData("{type: array, contains: {type: object, properties: {a: {const: x}}, required: [a]}, minContains: 2, maxContains: 3}", "When `t` is present, if `s` is present, `s` must be an array and `s` must contain 2 to 3 items such that each is an object and `a` is `x`.")]
    [InlineData("{type: object, properties: {a: {type: object, required: [b]}}}", "When `t` is present, if `s` is present, `s` must be an object; and if `s.a` is present, `s.a` must be an object and `s.a.b` must be present.")]
    public void Parts_of_a_member(string member, string expected) => Check($"{{if: {{required: [t]}}, then: {{properties: {{s: {member}}}}}}}", expected);

    [Theory]
    [InlineData("{dependentRequired: {a: [b, c]}}", "When `a` is present, `b` and `c` must be present.")]
    [InlineData("{dependentSchemas: {a: {properties: {b: {const: x}}}}}", "When `a` is present, `b`, if present, must be `x`.")]
    [InlineData("{patternProperties: {'^x_': {type: string}}}", "Each member whose name matches the pattern `^x_` must be a string.")]
    [InlineData("{patternProperties: {'^x_': {type: string}}, additionalProperties: false}", "Each member whose name matches the pattern `^x_` must be a string.\n\nThere must be no member with a name that neither is among the properties nor matches a pattern.")]
    [InlineData("{propertyNames: {pattern: '^[a-z]+$'}}", "Each member name must match the pattern `^[a-z]+$`.")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Other'}], unevaluatedProperties: false}", "There must be no member that no other part of the schema describes.")]
    [InlineData("{properties: {a: true}, required: [a], dependentRequired: {a: [b]}}", "`b` must be present.")]
    [InlineData("{required: [s], if: {required: [t]}, then: {required: [s], properties: {s: {const: x}}}}", "When `t` is present, `s` must be `x`.")]
    public void Keywords_about_members(string schema, string expected) => Check(schema, expected);

    [Theory]
    [InlineData("{contains: {const: a}}", "The value must contain `a`.")]
    [InlineData("{contains: {type: string}, minContains: 2}", "The value must contain at least 2 items such that each is a string.")]
    [InlineData("{contains: {type: string}, minContains: 0}", "")]
    [InlineData("{contains: {type: string}, minContains: 0, maxContains: 1}", "The value must contain at most 1 item such that it is a string.")]
    [InlineData("{prefixItems: [{type: string}, {type: integer}], items: false}", "The item at position 1 must be a string.\n\nThe item at position 2 must be an integer.\n\nThere must be no item after position 2.")]
    [InlineData("{prefixItems: [{type: string}], unevaluatedItems: {type: integer}}", "The item at position 1 must be a string.\n\nEach item that no other part of the schema describes must be an integer.")]
    public void Keywords_about_items(string schema, string expected) => Assert.Equal(expected, Translation.Sentences($"{{type: array, allOf: [{schema}]}}"));

    [Fact]
    public void A_rule_of_many_parts_is_a_list() => Check(
        "{if: {required: [t]}, then: {required: [a], properties: {a: {const: x}, b: {const: y}, c: {type: string}, d: {maxLength: 3}}}}",
        "When `t` is present:\n- `a` must be present and be `x`.\n- `b`, if present, must be `y`.\n- `c`, if present, must be a string.\n"
            + "- If `d` is a string, `d` must have at most 3 characters.");

    [Fact]
    public void What_is_known_anyway_is_not_said_again() => Assert.Equal(
        "When `s` has at least 1 item, each item of `s` must be `x`.",
        Translation.Document(Yaml.WithPaths("{}", """
            S:
              type: object
              required: [s]
              properties: {s: {type: array, items: {type: string}}}
              allOf:
                - if: {required: [s], properties: {s: {type: array, minItems: 1}}}
                  then: {required: [s], properties: {s: {type: array, items: {type: string, const: x}}}}
            """))["components"]!["schemas"]!["S"]!["description"]!.GetValue<string>());

    [Fact]
    public void A_reference_without_an_end_in_a_condition_is_told_by_its_name() => Check(
        "{if: {required: [t]}, then: {properties: {s: {$ref: '#/components/schemas/S'}}}}", "When `t` is present, `s`, if present, must match the schema `S`.");

    private static void Check(string condition, string expected) =>
        Assert.Equal(expected, Translation.Sentences($"{{type: object, allOf: [{condition}]}}"));
}
