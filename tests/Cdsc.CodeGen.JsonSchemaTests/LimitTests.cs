using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class LimitTests
{
    private const string Nested = """{"items":{"$ref":"#"}}""";
    private const string Catastrophe = "^(([a-z])+.)+[A-Z]([a-z])+$";

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"allOf":[{"$ref":"#"}]}""")]
    [InlineData("""{"not":{"$ref":"#"}}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"oneOf":[{"$ref":"#"}]}}}""")]
    [InlineData("""{"if":{"$ref":"#"},"then":true}""")]
    [InlineData("""{"$dynamicAnchor":"a","$dynamicRef":"#a"}""")]
    public void A_schema_that_refers_to_itself_for_the_same_value_is_an_error(string schema)
    {
        EvaluationResult result = Evaluate(schema, "1");

        Assert.False(result.IsValid);
        Assert.False(result.IsConclusive);
        Assert.Equal(SchemaErrorKind.InfiniteRecursion, result.Errors[^1].Kind);
        Assert.False(IsValid(schema, "1"));
    }

    [Fact]
    public void A_schema_may_refer_to_itself_for_another_value()
    {
        Assert.True(IsValid("""{"properties":{"a":{"$ref":"#"}},"additionalProperties":false}""", """{"a":{"a":{"a":{}}}}"""));
        Assert.False(IsValid("""{"properties":{"a":{"$ref":"#"}},"additionalProperties":false}""", """{"a":{"a":{"b":{}}}}"""));
    }

    [Fact]
    public void A_schema_may_be_applied_twice_to_the_same_value() =>
        Assert.True(IsValid("""{"allOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}],"$ref":"#/$defs/a","$defs":{"a":{"type":"integer"}}}""", "1"));

    [Fact]
    public void A_schema_may_come_back_for_the_same_value_in_another_dynamic_scope()
    {
        // The flag is false at first; the way through "c" makes it true, so "a" comes to its end the second time.
        const string Schema = """
            {
              "$ref": "a",
              "$defs": {
                "a": { "$id": "a", "if": { "$dynamicRef": "b#flag" }, "then": true, "else": { "$ref": "c#/$defs/again" } },
                "b": { "$id": "b", "$defs": { "flag": { "$dynamicAnchor": "flag", "not": {} } } },
                "c": { "$id": "c", "$defs": { "flag": { "$dynamicAnchor": "flag" }, "again": { "$ref": "a" } } }
              }
            }
            """;

        Assert.True(Evaluate(Schema, "1").IsValid);
        Assert.False(Evaluate(Schema.Replace("\"flag\" }, \"again", "\"flag\", \"not\": {} }, \"again", StringComparison.Ordinal), "1").IsConclusive);
    }

    [Fact]
    public void Depth_is_limited_by_an_option()
    {
        JsonElement instance = Json(new string('[', 30) + new string(']', 30));
        CompiledSchema schema = Compile(Nested);

        Assert.True(schema.IsValid(instance));
        SchemaError error = Assert.Single(schema.Evaluate(instance, new() { MaxDepth = 10 }).Errors);
        Assert.Equal((SchemaErrorKind.DepthLimit, "/0/0/0/0/0"), (error.Kind, error.InstancePointer));
        Assert.Equal("schemas are nested too deep here (limit 10)", error.Message);
    }

    [Fact]
    public void A_negation_does_not_turn_a_limit_into_success()
    {
        string deep = new string('[', 30) + new string(']', 30);

        Assert.False(Compile("""{"not":{"$ref":"#/$defs/n"},"$defs":{"n":{"items":{"$ref":"#/$defs/n"},"maxItems":1}}}""")
            .IsValid(Json(deep), new() { MaxDepth = 10 }));
    }

    [Fact]
    public void Neither_a_small_stack_nor_a_deep_instance_ends_the_process()
    {
        JsonElement instance = Json(new string('[', 5_000) + new string(']', 5_000));
        EvaluationResult? result = null;
        bool? areUnique = null;
        var thread = new Thread(
            () =>
            {
                result = Compile(Nested).Evaluate(instance, new() { MaxDepth = int.MaxValue });
                areUnique = Compile("""{"uniqueItems":true}""").IsValid(Json($"[{instance.GetRawText()},{instance.GetRawText()}]"));
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(SchemaErrorKind.DepthLimit, Assert.Single(result!.Errors).Kind);
        Assert.False(areUnique);
    }

    [Theory]
    [InlineData("pattern", "\"{0}\"")]
    [InlineData("patternProperties", "{{\"{0}\":1}}")]
    public void A_pattern_that_takes_too_long_is_an_error_of_its_own(string keyword, string instance)
    {
        string value = keyword == "pattern" ? $"\"{Catastrophe}\"" : $$"""{"{{Catastrophe}}":true}""";
        CompiledSchema schema = Compile($$"""{"{{keyword}}":{{value}}}""", new() { PatternTimeLimit = TimeSpan.FromMilliseconds(50) });
        JsonElement json = Json(string.Format(System.Globalization.CultureInfo.InvariantCulture, instance, new string('a', 60)));

        EvaluationResult result = schema.Evaluate(json);

        SchemaError error = Assert.Single(result.Errors);
        Assert.False(result.IsConclusive);
        Assert.Equal((SchemaErrorKind.PatternUndecided, keyword), (error.Kind, error.Keyword));
        Assert.Equal($"matching the pattern {Catastrophe} took longer than 0.05 s", error.Message);
        Assert.False(schema.IsValid(json));
    }

    [Fact]
    public void A_time_limit_must_be_a_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonSchemaSet(new() { PatternTimeLimit = TimeSpan.Zero }));
}
