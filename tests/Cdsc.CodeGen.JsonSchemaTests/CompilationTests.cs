using Cdsc.CodeGen.JsonSchema;
using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class CompilationTests
{
    [Theory]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/b"}}}""", "#/properties/a/$ref", "the reference \"#/$defs/b\" can't be resolved: there is no schema at #/$defs/b in https://schemas.test/schema.json")]
    [InlineData("""{"$ref":"#b"}""", "#/$ref", "the reference \"#b\" can't be resolved: there is no schema at #b in https://schemas.test/schema.json")]
    [InlineData("""{"$dynamicRef":"other.json"}""", "#/$dynamicRef", "the reference \"other.json\" can't be resolved: https://schemas.test/other.json is neither a registered document nor the $id of a schema in one (nothing is ever fetched)")]
    [InlineData("""{"$ref":"#/$defs/a/type","$defs":{"a":{"type":"null"}}}""", "#/$ref", "the reference \"#/$defs/a/type\" can't be resolved: there is no schema at #/$defs/a/type in https://schemas.test/schema.json")]
    [InlineData("""{"x-own":{"a":{"$anchor":"n"}},"allOf":[{"$ref":"#/x-own/a"},{"$ref":"#n"}]}""", "#/allOf/1/$ref", "the reference \"#n\" can't be resolved: there is no schema at #n in https://schemas.test/schema.json")]
    [InlineData("""{"$defs":{"unused":{"$ref":"#x"}}}""", "#/$defs/unused/$ref", "the reference \"#x\" can't be resolved: there is no schema at #x in https://schemas.test/schema.json")]
    [InlineData("""{"contentSchema":{"$ref":"#x"}}""", "#/contentSchema/$ref", "the reference \"#x\" can't be resolved: there is no schema at #x in https://schemas.test/schema.json")]
    [InlineData("""{"type":"strng"}""", "#/type", "\"strng\" is not a type; the types are null, boolean, object, array, number, integer and string")]
    [InlineData("""{"type":[]}""", "#/type", "type must name at least one type")]
    [InlineData("""{"required":"a"}""", "#/required", "required must be an array of strings")]
    [InlineData("""{"required":["a","a"]}""", "#/required", "required must not have the same string twice")]
    [InlineData("""{"minLength":-1}""", "#/minLength", "minLength must be an integer that isn't negative")]
    [InlineData("""{"minLength":1.5}""", "#/minLength", "minLength must be an integer that isn't negative")]
    [InlineData("""{"multipleOf":0}""", "#/multipleOf", "multipleOf must be greater than 0")]
    [InlineData("""{"maximum":"1"}""", "#/maximum", "maximum must be a number")]
    [InlineData("""{"uniqueItems":1}""", "#/uniqueItems", "uniqueItems must be true or false")]
    [InlineData("""{"enum":1}""", "#/enum", "enum must be an array")]
    [InlineData("""{"format":1}""", "#/format", "format must be a string")]
    [InlineData("""{"properties":[]}""", "#/properties", "properties must be an object")]
    [InlineData("""{"properties":{"a":1}}""", "#/properties", "/properties/a must be a schema: an object or a boolean")]
    [InlineData("""{"allOf":[]}""", "#/allOf", "allOf must be an array of schemas with at least one")]
    [InlineData("""{"items":[{}]}""", "#/items", "/items must be a schema: an object or a boolean")]
    [InlineData("""{"dependencies":1}""", "#/dependencies", "dependencies must be an object")]
    [InlineData("""{"pattern":"(a"}""", "#/pattern", "\"(a\" is not a regular expression of ECMA-262 with the u flag: ')' is missing")]
    [InlineData("""{"patternProperties":{"*":true}}""", "#/patternProperties", "\"*\" is not a regular expression of ECMA-262 with the u flag: there is nothing that '*' could repeat")]
    [InlineData("""{"$id":"a#b"}""", "#/$id", "$id must not have a fragment; a name for a place in a schema is an $anchor")]
    [InlineData("""{"$anchor":"1"}""", "#/$anchor", "$anchor must be a string that begins with a letter or '_', followed by letters, digits, '-', '_' and '.'")]
    [InlineData("""{"$anchor":"a","items":{"$dynamicAnchor":"a"}}""", "#/items/$dynamicAnchor", "the anchor \"a\" is already in use in this schema")]
    [InlineData("""{"$defs":{"a":{"$id":"x"},"b":{"$id":"x"}}}""", "#/$defs/b", "the URI https://schemas.test/x is already that of https://schemas.test/schema.json#/$defs/a")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#"}""", "#/$schema", "http://json-schema.org/draft-07/schema is not supported; the only draft that is, is https://json-schema.org/draft/2020-12/schema")]
    [InlineData("""{"$schema":"https://schemas.test/meta"}""", "#/$schema", "the metaschema https://schemas.test/meta is not registered")]
    [InlineData("[]", "#", "a schema must be an object or a boolean")]
    public void A_broken_schema_says_where_and_why(string schema, string location, string message)
    {
        SchemaProblem problem = Assert.Single(Problems(schema));

        Assert.Equal((Address + location, message), (problem.SchemaLocation, problem.Message));
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var set = new JsonSchemaSet();
        set.Add(Address, Json("""{"type":1,"properties":{"a":{"$ref":"#x"},"b":{"minimum":null}}}"""));

        SchemaCompilationException exception = Assert.Throws<SchemaCompilationException>(() => set.Compile(Address));

        Assert.Equal(["#/type", "#/properties/a/$ref", "#/properties/b/minimum"], exception.Problems.Select(p => p.SchemaLocation[Address.ToString().Length..]));
        Assert.Equal(3, exception.Message.Split('\n').Length);
    }

    [Fact]
    public void A_schema_that_is_not_there_can_not_be_compiled()
    {
        var set = new JsonSchemaSet();

        Assert.False(set.TryCompile(Address, out _, out IReadOnlyList<SchemaProblem> problems));
        Assert.StartsWith("https://schemas.test/schema.json is neither", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_vocabulary_must_be_known()
    {
        var set = new JsonSchemaSet();
        set.Add(new Uri("https://schemas.test/meta"), Json("""{"$vocabulary":{"https://schemas.test/vocab/units":true}}"""));
        set.Add(Address, Json("""{"$schema":"https://schemas.test/meta"}"""));

        Assert.False(set.TryCompile(Address, out _, out IReadOnlyList<SchemaProblem> problems));
        Assert.Equal(
            "the metaschema requires the vocabulary https://schemas.test/vocab/units, which is not supported",
            Assert.Single(problems).Message);
    }

    [Fact]
    public void Documents_refer_to_each_other_whatever_the_order()
    {
        var set = new JsonSchemaSet();
        set.Add(new Uri("https://schemas.test/a/one.json"), Json("""{"items":{"$ref":"../b/two.json#name"}}"""));
        set.Add(new Uri("file:///schemas/two.json"), Json("""{"$id":"https://schemas.test/b/two.json","$defs":{"x":{"$anchor":"name","type":"string"}}}"""));

        CompiledSchema schema = set.Compile(new Uri("https://schemas.test/a/one.json"));

        Assert.True(schema.IsValid(Json("""["a"]""")));
        Assert.Equal("https://schemas.test/b/two.json#/$defs/x/type", Assert.Single(schema.Evaluate(Json("[1]")).Errors).SchemaLocation);
        Assert.Equal("https://schemas.test/b/two.json#/$defs/x", set.Compile(new Uri("file:///schemas/two.json#name")).Location);
    }

    [Fact]
    public void A_document_that_is_no_schema_can_hold_schemas()
    {
        var set = new JsonSchemaSet();
        set.Add(Address, Json("""{"openapi":"3.1.1","components":{"schemas":{"A":{"$ref":"#/components/schemas/B"},"B":{"type":"null"}}}}"""));

        CompiledSchema schema = set.Compile(new Uri(Address, "#/components/schemas/A"));

        Assert.Equal(Address + "#/components/schemas/B/type", Assert.Single(schema.Evaluate(Json("1")).Errors).SchemaLocation);
    }

    [Fact]
    public void The_metaschema_finds_mistakes_in_schemas()
    {
        CompiledSchema metaschema = new JsonSchemaSet().Compile(new Uri("https://json-schema.org/draft/2020-12/schema"));

        Assert.True(metaschema.IsValid(Json("""{"$defs":{"a":{"type":["string","null"]}},"minLength":0}""")));
        Assert.False(metaschema.IsValid(Json("""{"$defs":{"a":{"type":"strng"}}}""")));
        Assert.False(metaschema.IsValid(Json("""{"properties":{"a":{"minLength":-1}}}""")));
    }

    [Fact]
    public void What_can_not_be_added_is_refused()
    {
        var set = new JsonSchemaSet();
        set.Add(Address, Json("""{"$defs":{"a":{"$id":"a"}}}"""));

        Assert.Throws<ArgumentException>(() => set.Add(Address, Json("true")));
        Assert.Throws<ArgumentException>(() => set.Add(new Uri("https://SCHEMAS.test:443/x/../a"), Json("true")));
        Assert.Throws<ArgumentException>(() => set.Add(new Uri("https://json-schema.org/draft/2020-12/meta/core"), Json("true")));
        Assert.Throws<ArgumentException>(() => set.Add(new Uri("b.json", UriKind.Relative), Json("true")));
        Assert.Throws<ArgumentException>(() => set.Add(new Uri("https://schemas.test/b#c"), Json("true")));
    }

    [Fact]
    public void A_failed_compilation_leaves_nothing_behind()
    {
        var set = new JsonSchemaSet();
        set.Add(Address, Json("""{"$ref":"b.json"}"""));
        Assert.False(set.TryCompile(Address, out _, out _));
        set.Add(new Uri("https://schemas.test/b.json"), Json("""{"type":"null"}"""));

        CompiledSchema schema = set.Compile(Address);

        Assert.Equal(Address + "#", schema.Location);
        Assert.False(schema.IsValid(Json("1")));
    }
}
