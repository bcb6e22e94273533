using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

/// <summary>A case or two of each keyword, for where the public suite isn't at hand.</summary>
public sealed class KeywordTests
{
    [Theory]
    [InlineData("true", "1", "")]
    [InlineData("false", "", "1")]
    [InlineData("""{"type":["integer","null"]}""", "1.0", "1.5")]
    [InlineData("""{"enum":[1,[2]]}""", "[2.0]", "2")]
    [InlineData("""{"const":null}""", "null", "false")]
    [InlineData("""{"minLength":2,"maxLength":2}""", "\"\\ud83d\\ude00a\"", "\"\\ud83d\\ude00\"")]
    [InlineData("""{"minItems":1,"maxItems":1}""", "[1]", "[]")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"minimum":1,"maximum":2}""", "2", "3")]
    [InlineData("""{"exclusiveMinimum":1,"exclusiveMaximum":2}""", "1.5", "2")]
    [InlineData("""{"multipleOf":0.1}""", "0.3", "0.35")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"", "\"ac\"")]
    [InlineData("""{"uniqueItems":true}""", """[1,true,"1"]""", """[{"a":1,"b":2},{"b":2,"a":1}]""")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", """{"b":1}""")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"b":1}""", """{"a":1}""")]
    [InlineData("""{"dependentSchemas":{"a":{"maxProperties":1}}}""", """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"dependentSchemas":{"a":false}}""", """{"b":1}""", """{"a":1}""")]
    [InlineData("""{"dependencies":{"a":["b"],"c":{"maxProperties":1}}}""", """{"a":1,"b":1}""", """{"c":1,"b":1}""")]
    [InlineData("""{"properties":{"a":{"type":"null"}}}""", """{"a":null,"b":1}""", """{"a":1}""")]
    [InlineData("""{"patternProperties":{"^x":{"type":"null"}}}""", """{"ax":1,"xa":null}""", """{"xa":1}""")]
    [InlineData("""{"properties":{"a":true},"patternProperties":{"^x":true},"additionalProperties":{"type":"null"}}""", """{"a":1,"x":1,"b":null}""", """{"b":1}""")]
    [InlineData("""{"propertyNames":{"pattern":"^a"}}""", """{"ab":1}""", """{"b":1}""")]
    [InlineData("""{"prefixItems":[{"type":"null"}],"items":{"type":"string"}}""", """[null,"a"]""", """[null,null]""")]
    [InlineData("""{"contains":{"type":"null"},"maxContains":2}""", "[null,1]", "[null,null,null]")]
    [InlineData("""{"contains":{"type":"null"},"minContains":0}""", "[1]", "")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "1", "0")]
    [InlineData("""{"anyOf":[{"maximum":1},{"minimum":2}]}""", "2", "1.5")]
    [InlineData("""{"oneOf":[{"maximum":2},{"minimum":1}]}""", "0", "1.5")]
    [InlineData("""{"not":{"type":"null"}}""", "1", "null")]
    [InlineData("""{"if":{"type":"string"},"then":{"minLength":1},"else":{"minimum":1}}""", "1", "\"\"")]
    [InlineData("""{"then":false,"else":false}""", "1", "")]
    [InlineData("""{"$ref":"#/$defs/a%25b","$defs":{"a%b":{"type":"null"}},"maximum":1}""", "null", "0")]
    [InlineData("""{"$ref":"#name","$defs":{"a":{"$anchor":"name","type":"null"}}}""", "null", "0")]
    [InlineData("""{"$dynamicAnchor":"other","$ref":"b","$defs":{"b":{"$id":"b","$ref":"c","$defs":{"x":{"$dynamicAnchor":"x","type":"null"}}},"c":{"$id":"c","$dynamicRef":"#x","$defs":{"x":{"$dynamicAnchor":"x"}}}}}""", "null", "0")]
    [InlineData("""{"properties":{"a":true},"allOf":[{"properties":{"b":true}}],"unevaluatedProperties":false}""", """{"a":1,"b":1}""", """{"c":1}""")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"const":1}},"required":["a"]},{"properties":{"b":true}}],"unevaluatedProperties":false}""", """{"a":1,"b":1}""", """{"a":2,"b":1}""")]
    [InlineData("""{"if":{"properties":{"a":{"const":1}},"required":["a"]},"else":{"properties":{"b":true}},"unevaluatedProperties":false}""", """{"b":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"prefixItems":[true],"contains":{"const":9},"unevaluatedItems":{"type":"null"}}""", "[1,9,null]", "[1,9,1]")]
    [InlineData("""{"not":{"not":{"properties":{"a":true}}},"unevaluatedProperties":false}""", "{}", """{"a":1}""")]
    [InlineData("""{"contentEncoding":"base64","contentMediaType":"application/json","contentSchema":false}""", "\"?\"", "")]
    [InlineData("""{"title":1,"x-own":{"$ref":"#nowhere"},"examples":[{"$id":"a"}],"default":{"$anchor":"1"}}""", "1", "")]
    public void A_keyword_accepts_and_refuses(string schema, string good, string bad)
    {
        if (good.Length > 0)
        {
            Assert.Empty(Evaluate(schema, good).Errors);
            Assert.True(IsValid(schema, good));
        }

        if (bad.Length > 0)
        {
            Assert.NotEmpty(Evaluate(schema, bad).Errors);
            Assert.False(IsValid(schema, bad));
        }
    }
}
