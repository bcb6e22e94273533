using System.Globalization;
using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class InstanceTests
{
    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":1,"a":"x"}""", true)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":"x","a":1}""", false)]
    [InlineData("""{"maxProperties":1}""", """{"a":"x","a":1}""", true)]
    [InlineData("""{"const":{"a":1}}""", """{"a":"x","\u0061":1}""", true)]
    public void Of_members_with_one_name_the_last_counts(string schema, string instance, bool expected) =>
        Assert.Equal(expected, IsValid(schema, instance));

    [Fact]
    public void Of_many_members_with_one_name_the_last_counts()
    {
        string members = string.Join(',', Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"m{i % 50}\":{i}")));

        Assert.True(IsValid("""{"minProperties":50,"maxProperties":50,"additionalProperties":{"minimum":50}}""", $"{{{members}}}"));
    }

    [Theory]
    [InlineData("""{"minLength":1,"maxLength":1}""", """ "\ud83d\udc32" """, true)]
    [InlineData("""{"maxLength":1}""", """ "\ud83d\ud83d" """, false)]
    [InlineData("""{"maxLength":1}""", """ "\udc32" """, true)]
    [InlineData("""{"const":"\ud800"}""", """ "\uD800" """, true)]
    [InlineData("""{"const":"\ud800"}""", """ "\ufffd" """, false)]
    [InlineData("""{"pattern":"^[^a]$"}""", """ "\ud800" """, true)]
    [InlineData("""{"properties":{"\ud800":false}}""", """{"\ud800":1}""", false)]
    [InlineData("""{"required":["\udfff"]}""", """{"\udfff":1,"a":2}""", true)]
    [InlineData("""{"format":"email"}""", """ "\ud800@example.com" """, false)]
    [InlineData("""{"const":"\"\\\/\b\f\n\r\t"}""", """ "\u0022\u005C\u002F\u0008\u000C\u000a\u000d\u0009" """, true)]
    public void Strings_are_sequences_of_code_points_paired_or_not(string schema, string instance, bool expected) =>
        Assert.Equal(expected, IsValid(schema, instance, new() { AssertFormat = true }));

    [Theory]
    [InlineData("""{"a":[1,{"b":null}],"c":"x"}""", """{"c":"\u0078","a":[1.0,{"b":null}]}""", true)]
    [InlineData("""[1,2]""", """[2,1]""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("""false""", """0""", false)]
    [InlineData("""[]""", """{}""", false)]
    public void Equality_is_that_of_JSON(string one, string other, bool expected)
    {
        Assert.Equal(expected, IsValid($$"""{"const":{{one}}}""", other));
        Assert.Equal(expected, IsValid($$"""{"enum":["x",{{one}}]}""", other));
        Assert.Equal(!expected, IsValid("""{"uniqueItems":true}""", $"[{one},{other}]"));
    }

    [Fact]
    public void One_schema_serves_many_threads()
    {
        CompiledSchema schema = new JsonSchemaSet().Compile(new Uri("https://json-schema.org/draft/2020-12/schema"));
        JsonElement good = Json("""{"properties":{"a":{"enum":[1,2,{"b":[]}],"pattern":"^a+$"}}}""");
        JsonElement bad = Json("""{"properties":{"a":{"enum":5,"pattern":7}}}""");
        string expected = string.Join('\n', schema.Evaluate(bad).Errors);

        Parallel.For(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            Assert.True(schema.IsValid(good));
            Assert.Equal(expected, string.Join('\n', schema.Evaluate(bad).Errors));
        });
    }

    [Fact]
    public void A_set_may_be_used_by_many_threads()
    {
        var set = new JsonSchemaSet();
        Parallel.For(0, 50, i =>
        {
            var uri = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://schemas.test/{i}"));
            set.Add(uri, Json("""{"pattern":"^a","items":{"$ref":"https://json-schema.org/draft/2020-12/schema"}}"""));
            Assert.True(set.Compile(uri).IsValid(Json("[{}]")));
        });
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "minus";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = culture;

            Assert.Equal("must be at least -1.5, but is -2.5", SingleError("""{"minimum":-1.5}""", "-2.5").Message);
            Assert.True(IsValid("""{"multipleOf":0.1}""", "-2.5e-1", null) is false && IsValid("""{"minimum":-3e0}""", "-2"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
