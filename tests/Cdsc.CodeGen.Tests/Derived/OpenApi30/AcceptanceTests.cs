using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Rules;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>What a schema accepts in OpenAPI 3.1 it accepts in 3.0; where 3.0 can say all of it, it accepts nothing else.</summary>
public sealed class AcceptanceTests
{
    private static readonly string[] Instances =
    [
        "null", "true", "false", "0", "1", "2.5", "10", "-3", "\"\"", "\"a\"", "\"b\"", "\"abcdef\"", "[]", "[\"a\"]", "[\"b\"]", "[\"a\",\"b\"]", "[1,\"a\"]",
        "[\"a\",1]", "[null]", "[1,2,3]", "[[\"a\"]]", "{}", "{\"a\":\"a\"}", "{\"a\":\"b\"}", "{\"a\":1}", "{\"a\":null}", "{\"b\":\"b\"}", "{\"a\":\"a\",\"b\":\"b\"}",
        "{\"a\":\"b\",\"b\":\"b\"}", "{\"a\":[\"a\"]}", "{\"a\":[\"b\"]}", "{\"x_a\":\"s\"}", "{\"x_a\":1}", "{\"a\":\"a\",\"x_a\":1}", "{\"a\":{\"a\":\"a\"}}",
        "{\"a\":{\"b\":\"b\"}}", "{\"t\":\"a\",\"a\":\"a\"}", "{\"t\":\"b\",\"b\":\"b\"}", "{\"t\":\"a\"}", "{\"t\":\"b\"}", "{\"t\":null}", "{\"t\":1,\"extra\":true}",
    ];

    /// <summary>Schemas that OpenAPI 3.0 can say in full.</summary>
    public static TheoryData<string> Exact =>
    [
        "{const: a}", "{const: null}", "{enum: [a, 1, null]}", "{enum: [a, null], type: string}", "{type: [string, 'null'], enum: [a, b]}", "{type: 'null'}",
        "{enum: []}", "{const: {a: a}}", "{const: a, enum: [b]}",
        "{type: [string, integer]}", "{type: [array, 'null'], minItems: 1}", "{type: [object, string, 'null'], required: [a]}", "{type: [string, 'null'], minLength: 1}",
        "{anyOf: [{$ref: '#/components/schemas/O'}, {type: 'null'}]}", "{oneOf: [{$ref: '#/components/schemas/O'}, {type: 'null'}]}",
        "{anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}", "{anyOf: [{$ref: '#/components/schemas/A', description: D}, {type: 'null'}]}",
        "{anyOf: [{allOf: [{$ref: '#/components/schemas/A'}, {minLength: 1}]}, {type: 'null'}]}", "{allOf: [{title: 5}]}",
        "{anyOf: [{type: string, enum: [a]}, {type: 'null'}]}", "{anyOf: [{type: string}, {type: integer}, {type: 'null'}]}", "{maxLength: 1, anyOf: [{type: string, maxLength: 3}, {type: 'null'}]}",
        "{type: object, anyOf: [{required: [a]}, {type: 'null'}]}", "{type: string, anyOf: [{const: a}, {type: string}]}", "{oneOf: [{const: a}, {const: b}]}",
        "{type: [string, 'null'], anyOf: [{const: a}, {type: 'null'}]}", "{type: [string, 'null'], anyOf: [{const: a}, {const: b}]}",
        "{$ref: '#/components/schemas/O', required: [b]}", "{allOf: [{$ref: '#/components/schemas/O'}, {required: [b]}], properties: {b: {const: b}}}",
        "{exclusiveMinimum: 1}", "{minimum: 1, exclusiveMinimum: 0}", "{minimum: 0, exclusiveMinimum: 0}", "{exclusiveMaximum: 1, multipleOf: 1}",
        "{properties: {a: false}}", "{properties: {a: true}, additionalProperties: false}", "{properties: {a: true}, unevaluatedProperties: false}", "{required: []}",
        "{items: false}", "{items: {type: string}}", "{type: array, unevaluatedItems: {type: string}}", "{type: array, uniqueItems: true}",
        "{not: {required: [a]}}", "{not: {type: [string, 'null']}}", "{not: {enum: [a]}}", "{not: {not: {const: a}}}", "{not: {properties: {a: {const: a}}, required: [a]}}",
        "{oneOf: [{minLength: 2}, {maxLength: 0}]}", "{oneOf: [{required: [a]}, {required: [b]}]}", "{not: {anyOf: [{type: 'null'}, {const: a}]}}",
        "{not: {type: object, properties: {a: {type: [string, 'null']}}, required: [a]}}", "false", "true",
    ];

    /// <summary>
    /// Schemas of which OpenAPI 3.0 says a part, and the sentences that tell the rest; those with <c>not</c> and <c>oneOf</c>
    /// would be wrong if the parts stood in place.
    /// </summary>
    public static TheoryData<string, string> Partial => new()
    {
        { "{if: {required: [t], properties: {t: {const: a}}}, then: {required: [a]}, else: {required: [b]}}", "When `t` is `a`, `a` must be present. Otherwise, `b` must be present." },
        { "{dependentRequired: {a: [b]}}", "When `a` is present, `b` must be present." },
        { "{dependentSchemas: {a: {required: [b]}}}", "When `a` is present, `b` must be present." },
        { "{contains: {const: a}}", "If the value is an array, the value must contain `a`." },
        { "{contains: {const: a}, minContains: 0}", "" },
        { "{contains: {type: string}, minContains: 2}", "If the value is an array, the value must contain at least 2 items such that each is a string." },
        { "{propertyNames: {pattern: '^x_'}}", "Each member name must match the pattern `^x_`." },
        { "{prefixItems: [{type: string}, {type: integer}]}", "If the value is an array, the item at position 1 must be a string and the item at position 2 must be an integer." },
        { "{prefixItems: [{type: string}], items: {type: integer}}", "If the value is an array, the item at position 1 must be a string.\n\nIf the value is an array, each item after position 1 must be an integer." },
        { "{prefixItems: [{type: string}], items: false}", "If the value is an array, the item at position 1 must be a string.\n\nIf the value is an array, there must be no item after position 1." },
        { "{prefixItems: [true], items: false}", "If the value is an array, there must be no item after position 1." },
        { "{prefixItems: [{type: string}], unevaluatedItems: false}", "If the value is an array, the item at position 1 must be a string.\n\nIf the value is an array, there must be no item that no other part of the schema describes." },
        { "{patternProperties: {'^x_': {type: string}}}", "Each member whose name matches the pattern `^x_` must be a string." },
        { "{patternProperties: {'^x_': {type: string}}, additionalProperties: false}", "Each member whose name matches the pattern `^x_` must be a string.\n\nThere must be no member with a name that neither is among the properties nor matches a pattern." },
        { "{properties: {a: {const: a}}, patternProperties: {'^x_': {type: integer}}, additionalProperties: {type: string}}", "Each member whose name matches the pattern `^x_` must be an integer.\n\nEach member with a name that neither is among the properties nor matches a pattern must be a string." },
        { "{patternProperties: {'^x_': {type: string}}, unevaluatedProperties: false}", "Each member whose name matches the pattern `^x_` must be a string.\n\nThere must be no member that no other part of the schema describes." },
        { "{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", "There must be no member that no other part of the schema describes." },
        { "{allOf: [{prefixItems: [true]}], unevaluatedItems: false}", "If the value is an array, there must be no item that no other part of the schema describes." },
        { "{not: {contains: {const: a}}}", "The value must be an array and must not contain `a`." },
        { "{not: {dependentRequired: {a: [b]}}}", "`a` must be present and `b` must not be present." },
        { "{not: {if: {required: [a]}, then: {required: [b]}}}", "`a` must be present and `b` must not be present." },
        { "{not: {allOf: [{$ref: '#/components/schemas/C'}]}}", "The value must not match the schema `C`." },
        { "{not: {prefixItems: [{type: string}]}}", "The value must be an array.\n\nThe value must contain an item at position 1 such that it is not a string." },
        { "{not: {not: {contains: {const: a}}}}", "The value must contain `a` or must not be an array." },
        { "{not: {oneOf: [{contains: {const: a}}, {type: string}]}}", "It must not be the case that exactly one of these holds: either the value is not an array or the value contains `a` or the value is a string." },
        { "{oneOf: [{contains: {const: a}}, {contains: {const: b}}]}", "Exactly one of the alternatives must match. | If the value is an array, the value must contain `a`. | If the value is an array, the value must contain `b`." },
        { "{oneOf: [{type: array, contains: {const: a}}, {type: array, maxItems: 1}]}", "Exactly one of the alternatives must match. | The value must contain `a`." },
        { "{oneOf: [{$ref: '#/components/schemas/C'}, {type: object}]}", "Exactly one of the alternatives must match." },
        { "{oneOf: [{type: object, dependentRequired: {a: [b]}}, {type: object, required: [a]}]}", "Exactly one of the alternatives must match. | When `a` is present, `b` must be present." },
        { "{oneOf: [{type: object, required: [t], properties: {t: {const: a}}, dependentRequired: {t: [a]}}, {type: object, required: [t], properties: {t: {const: b}}}]}", "`a` must be present." },
        { "{oneOf: [{type: [string, 'null']}, {type: 'null'}]}", "" },
        { "{allOf: [{contains: {const: a}}, {minItems: 2}]}", "If the value is an array, the value must contain `a`." },
        { "{anyOf: [{contains: {const: a}}, {type: string}]}", "If the value is an array, the value must contain `a`." },
        { "{type: object, properties: {a: {type: array, contains: {const: a}}}}", "The value must contain `a`." },
        { "{description: 404, dependentRequired: {a: [b]}}", "When `a` is present, `b` must be present." },
    };

    public static TheoryData<string> Documents => ["cds-wg1-01", "cds-wg1-02"];

    [Theory]
    [MemberData(nameof(Exact))]
    public void A_schema_that_can_be_said_accepts_the_same(string schema)
    {
        (CompiledSchema before, CompiledSchema after, CompiledSchema strict) = Compile(schema);
        foreach (string instance in Instances)
        {
            bool expected = IsValid(before, instance);
            Assert.True(expected == IsValid(after, instance), $"{instance}: {expected} in 3.1");

            // By the letter, null never passes beside a reference to an object: OpenAPI 3.0 has no other form that tools understand.
            bool isNullOfReference = instance == "null" && schema.Contains("/schemas/O", StringComparison.Ordinal) && schema.Contains("null", StringComparison.Ordinal);
            Assert.True(isNullOfReference || expected == IsValid(strict, instance), $"{instance}: {expected} in 3.1, read by the letter");
        }
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void A_schema_that_can_be_said_needs_no_sentence(string schema) => Assert.DoesNotContain(" must", Sentences(schema), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Partial))]
    public void A_schema_that_can_be_said_in_part_accepts_no_less_and_tells_the_rest(string schema, string sentences)
    {
        (CompiledSchema before, CompiledSchema after, CompiledSchema strict) = Compile(schema);
        foreach (string instance in Instances)
        {
            bool isValid = IsValid(before, instance);
            Assert.True(!isValid || IsValid(after, instance), $"{instance} is refused");
            Assert.True(!isValid || IsValid(strict, instance), $"{instance} is refused, read by the letter");
        }

        Assert.Equal(sentences, Sentences(schema));
        Assert.True(!AcceptsMore(schema) || sentences.Length > 0, "Nothing tells what it lost.");
    }

    /// <summary>Where the instances showed no loss, a sentence would not be missed.</summary>
    [Fact]
    public void Most_of_those_accept_more() => Assert.InRange(Partial.Count(row => AcceptsMore(row.Data.Item1)), 30, Partial.Count);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_example_of_our_own_that_is_valid_in_3_1_is_valid_in_3_0(string name)
    {
        JsonNode before = JsonNode.Parse(RepositoryDocuments.Bundles().Single(file => file.Path == $"{name}.openapi.json").Content)!;
        JsonNode after = JsonNode.Parse(RepositoryDocuments.OpenApi30().Single(file => file.Path == $"{name}.openapi-3.0.json").Content)!;
        string[] schemas = [.. before["components"]!["schemas"]!.AsObject().Select(schema => schema.Key)];
        var compiled = schemas.ToDictionary(schema => schema, schema => (Before: Reading30.Compile31(before, schema), After: Reading30.Compile(after, schema)));
        int valid = 0;
        int refused = 0;
        foreach (string file in Repository.Files($"openapi/{name}/examples", "*.json"))
        {
            using var example = JsonDocument.Parse(Repository.Text(file));
            foreach (JsonElement instance in Values(example.RootElement))
            {
                foreach (string schema in schemas)
                {
                    bool isValid = compiled[schema].Before.IsValid(instance);
                    valid += isValid ? 1 : 0;
                    bool isStillValid = compiled[schema].After.IsValid(instance);
                    refused += isStillValid ? 0 : 1;
                    Assert.True(!isValid || isStillValid, $"{file}: {instance} is no {schema} any more");
                }
            }
        }

        // Every value in an example was tried against every schema, so that most were refused.
        Assert.True(valid > 200 && refused > 200, $"{valid} were valid and {refused} were refused.");
    }

    /// <summary>A value and all that it holds.</summary>
    private static IEnumerable<JsonElement> Values(JsonElement value) => (value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => member.Value),
        JsonValueKind.Array => value.EnumerateArray(),
        _ => Enumerable.Empty<JsonElement>(),
    }).SelectMany(Values).Prepend(value);

    private static (CompiledSchema Before, CompiledSchema After, CompiledSchema Strict) Compile(string schema)
    {
        JsonNode before = JsonNode.Parse(BundleWriter.ToFile(Translation.Read(Text(schema))).Content)!;
        JsonNode after = Document(schema);
        return (Reading30.Compile31(before, "S"), Reading30.Compile(after, "S"), Reading30.Compile(after, "S", isStrict: true));
    }

    /// <summary>Whether one of the instances is valid in 3.0 only.</summary>
    private static bool AcceptsMore(string schema)
    {
        (CompiledSchema before, CompiledSchema after, _) = Compile(schema);
        return Instances.Any(instance => !IsValid(before, instance) && IsValid(after, instance));
    }

    /// <summary>The sentences of the schema and of its parts, in their order; other schemas of the document have their own.</summary>
    private static string Sentences(string schema) => string.Join(
        " | ", JsonObjects.In(Document(schema)["components"]!["schemas"]!["S"]).Select(part => part["description"]?.ToString()).OfType<string>());

    private static JsonNode Document(string schema) => Translation.Document(Text(schema));

    private static string Text(string schema) => Yaml.WithPaths(
        "{}", $"S: {schema}\nO: {{type: object, properties: {{a: {{type: string}}}}}}\nA: {{type: string}}\nC: {{type: object, dependentRequired: {{a: [b]}}}}\n");

    private static bool IsValid(CompiledSchema schema, string instance)
    {
        using var document = JsonDocument.Parse(instance);
        return schema.IsValid(document.RootElement);
    }
}
