using Cdsc.CodeGen.JsonSchema;
using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "5", "", "#/type", "type", "must be a string, but is 5")]
    [InlineData("""{"type":["string","null"]}""", "[1]", "", "#/type", "type", "must be a string or null, but is an array")]
    [InlineData("""{"type":"integer"}""", "1.5", "", "#/type", "type", "must be an integer, but is 1.5")]
    [InlineData("""{"const":{"a":1}}""", "\"x\"", "", "#/const", "const", "must be an object, but is \"x\"")]
    [InlineData("""{"enum":["a","b",3]}""", "true", "", "#/enum", "enum", "must be one of \"a\", \"b\" or 3, but is true")]
    [InlineData("""{"minimum":10}""", "9", "", "#/minimum", "minimum", "must be at least 10, but is 9")]
    [InlineData("""{"exclusiveMaximum":10}""", "10", "", "#/exclusiveMaximum", "exclusiveMaximum", "must be less than 10, but is 10")]
    [InlineData("""{"multipleOf":0.01}""", "0.075", "", "#/multipleOf", "multipleOf", "must be a multiple of 0.01, but is 0.075")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "", "#/maxLength", "maxLength", "must have at most 1 character, but has 2")]
    [InlineData("""{"minItems":2}""", "[]", "", "#/minItems", "minItems", "must have at least 2 items, but has 0")]
    [InlineData("""{"maxProperties":0}""", """{"a":1}""", "", "#/maxProperties", "maxProperties", "must have at most 0 members, but has 1")]
    [InlineData("""{"pattern":"^a$"}""", "\"b\"", "", "#/pattern", "pattern", "must match the pattern ^a$, but is \"b\"")]
    [InlineData("""{"uniqueItems":true}""", "[1,2,1.0]", "", "#/uniqueItems", "uniqueItems", "must have no equal items, but items 0 and 2 are both 1.0")]
    [InlineData("""{"required":["a"]}""", "{}", "", "#/required", "required", "the member \"a\" is required, but missing")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "", "#/dependentRequired", "dependentRequired", "the member \"b\" is required where \"a\" is given, but missing")]
    [InlineData("""{"not":{"type":"null"}}""", "null", "", "#/not", "not", "must not match the schema of not, but null does")]
    [InlineData("""{"contains":{"const":1}}""", "[2]", "", "#/contains", "contains", "at least 1 item must match the schema of contains, but none does")]
    [InlineData("""{"contains":{"const":1},"minContains":2}""", "[1]", "", "#/minContains", "minContains", "at least 2 items must match the schema of contains, but 1 item does")]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,1]", "", "#/maxContains", "maxContains", "at most 1 item may match the schema of contains, but more do")]
    [InlineData("""{"oneOf":[{"minimum":0},{"maximum":9},{"type":"string"}]}""", "5", "", "#/oneOf", "oneOf", "must match exactly one of 3 alternatives, but matches numbers 1 and 2")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "/1", "#/items", "items", "no item is allowed at this position")]
    [InlineData("""{"unevaluatedItems":false}""", "[1]", "/0", "#/unevaluatedItems", "unevaluatedItems", "item 0 is not allowed here: no schema that applies knows it")]
    [InlineData("""{"unevaluatedProperties":false}""", """{"a":1}""", "/a", "#/unevaluatedProperties", "unevaluatedProperties", "the member \"a\" is not allowed here: no schema that applies knows it")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""", "/ab", "#/propertyNames/maxLength", "maxLength", "the name of the member \"ab\": must have at most 1 character, but has 2")]
    [InlineData("""{"propertyNames":false}""", """{"ab":1}""", "/ab", "#/propertyNames", "propertyNames", "the member \"ab\" is not allowed: the object must be empty")]
    public void An_error_says_where_and_what(string schema, string instance, string place, string location, string keyword, string message)
    {
        SchemaError error = SingleError(schema, instance);

        Assert.Equal((place, Address + location, keyword, message), (error.InstancePointer, error.SchemaLocation, error.Keyword, error.Message));
        Assert.Equal(SchemaErrorKind.Violation, error.Kind);
    }

    [Theory]
    [InlineData("""{"properties":{"a":false}}""", "#/properties/a", "properties")]
    [InlineData("""{"patternProperties":{"^a$":false}}""", "#/patternProperties/%5Ea$", "patternProperties")]
    [InlineData("""{"additionalProperties":false}""", "#/additionalProperties", "additionalProperties")]
    public void A_forbidden_member_is_named_at_its_own_place(string schema, string location, string keyword)
    {
        SchemaError error = SingleError(schema, """{"a":1}""");

        Assert.Equal(("/a", Address + location, keyword), (error.InstancePointer, error.SchemaLocation, error.Keyword));
        Assert.Equal("the member \"a\" is not allowed here", error.Message);
    }

    [Fact]
    public void A_schema_false_met_by_reference_is_reported_as_false()
    {
        SchemaError error = SingleError("""{"$ref":"#/$defs/no","$defs":{"no":false}}""", "1");

        Assert.Equal((Address + "#/$defs/no", "false"), (error.SchemaLocation, error.Keyword));
    }

    [Fact]
    public void Pointers_and_locations_escape_names()
    {
        SchemaError error = SingleError("""{"properties":{"a/b~c ä":{"items":{"type":"null"}}}}""", """{"a/b~c ä":[null,1]}""");

        Assert.Equal("/a~1b~0c ä/1", error.InstancePointer);
        Assert.Equal(Address + "#/properties/a~1b~0c%20%C3%A4/items/type", error.SchemaLocation);
    }

    [Fact]
    public void The_location_is_that_of_the_keyword_and_not_of_the_way_to_it()
    {
        const string Schema = """
            {
              "properties": { "a": { "$ref": "other.json#/$defs/x" } },
              "$defs": { "o": { "$id": "other.json", "$defs": { "x": { "type": "null" } } } }
            }
            """;

        Assert.Equal("https://schemas.test/other.json#/$defs/x/type", SingleError(Schema, """{"a":1}""").SchemaLocation);
    }

    [Fact]
    public void All_errors_are_collected_in_a_stable_order()
    {
        const string Schema = """{"required":["x"],"properties":{"a":{"type":"string","minLength":2},"b":{"type":"null"}},"minProperties":3}""";
        const string Instance = """{"b":1,"a":"z"}""";

        string[] keywords = [.. Evaluate(Schema, Instance).Errors.Select(e => $"{e.InstancePointer} {e.Keyword}")];

        Assert.Equal([" minProperties", " required", "/b type", "/a minLength"], keywords);
    }

    [Fact]
    public void The_first_error_is_enough_when_asked()
    {
        EvaluationResult result = Evaluate("""{"required":["x","y"],"items":{"type":"null"}}""", """{}""", new() { StopAtFirstError = true });

        Assert.False(result.IsValid);
        Assert.Contains("\"x\"", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_tell_the_closest_and_the_reasons_of_each()
    {
        const string Schema = """
            {
              "anyOf": [
                { "properties": { "kind": { "const": "a" }, "size": { "type": "string" } }, "required": ["color"] },
                { "properties": { "kind": { "const": "b" }, "size": { "minimum": 10 } } }
              ]
            }
            """;

        SchemaError error = SingleError(Schema, """{"kind":"b","size":5}""");

        Assert.Equal("matches none of 2 alternatives; the closest is number 2: must be at least 10, but is 5", error.Message);
        Assert.Equal(
            ["#/anyOf/0/required", "#/anyOf/0/properties/kind/const", "#/anyOf/0/properties/size/type", "#/anyOf/1/properties/size/minimum"],
            error.Causes.Select(c => c.SchemaLocation[Address.ToString().Length..]));
    }

    [Fact]
    public void Nothing_is_called_unevaluated_because_its_own_schema_failed()
    {
        SchemaError error = SingleError(
            """{"allOf":[{"properties":{"a":{"type":"null"}}}],"unevaluatedProperties":false}""",
            """{"a":1}""");

        Assert.Equal("type", error.Keyword);
    }

    [Fact]
    public void Values_stay_out_of_messages_when_asked()
    {
        const string Schema = """{"properties":{"secret":{"pattern":"^x"},"number":{"maximum":1}}}""";

        EvaluationResult result = Evaluate(Schema, """{"secret":"hunter2","number":42}""", new() { ShowValues = false });

        Assert.Equal(["must match the pattern ^x, but is a string", "must be at most 1, but is a number"], result.Errors.Select(e => e.Message));
    }

    [Fact]
    public void Messages_are_short_and_have_no_control_characters()
    {
        string message = SingleError("""{"type":"null"}""", "\"\\u001b[31m\\u202e\\ud800" + new string('x', 1000) + "\"").Message;

        Assert.Equal("must be null, but is \"\\u001b[31m\\u202e\uFFFD" + new string('x', 52) + "…\"", message);
    }

    [Fact]
    public void An_error_as_text_is_one_line()
    {
        Assert.Equal(
            "/a: must be null, but is 1 [https://schemas.test/schema.json#/properties/a/type]",
            SingleError("""{"properties":{"a":{"type":"null"}}}""", """{"a":1}""").ToString());
    }

    [Fact]
    public void A_value_that_is_none_is_refused()
    {
        CompiledSchema schema = Compile("true");

        Assert.Throws<ArgumentException>(() => schema.Evaluate(default));
    }
}
