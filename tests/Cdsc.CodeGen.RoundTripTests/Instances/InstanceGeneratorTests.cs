using System.Text.Json;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Random tests prove nothing unless what is drawn has the variety that it should have.</summary>
public sealed class InstanceGeneratorTests
{
    // What the generator or the evaluator sees to. A new keyword in the definitions must be taught to them first.
    private static readonly HashSet<string> KnownKeywords = new(StringComparer.Ordinal)
    {
        "$ref", "type", "const", "enum", "anyOf", "oneOf", "allOf", "properties", "required", "items", "format", "pattern",
        "additionalProperties", "minItems", "maxItems", "minLength", "maxLength", "minimum",
        "if", "then", "else", "not", "contains", "dependentRequired",
        "contentEncoding", "contentMediaType", "contentSchema",
        "$schema", "$id", "$defs", "$comment", "title", "description", "externalDocs", "examples",
    };

    private static readonly bool[] BothOutcomes = [true, false];

    public static TheoryData<string> Types => ModelTypes.Names;

    public static TheoryData<string> Objects => ModelTypes.ObjectNames;

    [Theory]
    [MemberData(nameof(Types))]
    public void Everything_that_a_schema_leaves_open_is_drawn_both_ways(string name)
    {
        var varieties = new Varieties();
        SchemaView schema = Definitions.Schema(name).View;
        var batch = InstanceBatch.Of(name);
        foreach (JsonElement json in batch.Elements)
        {
            varieties.Look(json, schema);
        }

        Assert.True(varieties.Unmet.SequenceEqual(Impossible.Varieties(name)), $"{batch.Report}: never drawn: {string.Join("\n", varieties.Unmet)}");
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Both_outcomes_of_every_condition_are_drawn(string name)
    {
        var document = Definitions.Schema(name);
        (string Pointer, CompiledSchema If)[] conditions = [.. Conditions(document.Root, "").Select(p => (p, document.CompiledAt(p)))];
        var batch = InstanceBatch.Of(name);
        IEnumerable<string> unmet = conditions.SelectMany(c => BothOutcomes
            .Except(batch.Elements.Select(json => c.If.IsValid(json, SchemaDocument.Options)))
            .Select(outcome => $"{c.Pointer} {outcome}"));
        Assert.True(unmet.SequenceEqual(Impossible.Outcomes(name)), $"{batch.Report}: never drawn: {string.Join("\n", unmet)}");
    }

    [Theory]
    [InlineData("[:,\\[]\\s*-?[0-9]{40}[,\\]}\\s]")]
    [InlineData("[:,\\[]\\s*1e3[,\\]}\\s]")]
    [InlineData("[:,\\[]\\s*1.50[,\\]}\\s]")]
    [InlineData("[:,\\[]\\s*-0[,\\]}\\s]")]
    [InlineData("[:,\\[]\\s*1e400[,\\]}\\s]")]
    [InlineData("\"\"\\s*:")]
    [InlineData("\"😀\"\\s*:")]
    [InlineData("\\\\u[dD]8[0-9a-fA-F]{2}\\\\u[dD][c-fC-F]")]
    [InlineData("\\\\n")]
    [InlineData("\\\\/")]
    [InlineData("\"[a-z_]+\\\\u00[67][0-9a-fA-F][a-z_]+\"\\s*:")]
    public void The_texts_that_matter_are_drawn(string pattern) =>
        AssertOften(nameof(ServerMetadata), pattern, batch => batch.Texts);

    [Theory]
    [InlineData("created", "t")]
    [InlineData("created", "z$")]
    [InlineData("created", "T.*Z$")]
    [InlineData("created", "\\.[0-9]{12}[^0-9]")]
    [InlineData("created", "\\.[0-9][^0-9]")]
    [InlineData("created", ":60")]
    [InlineData("created", "-00:00$")]
    [InlineData("created", "[+-]23:")]
    [InlineData("created", "^0000-")]
    [InlineData("website", "%7e")]
    [InlineData("website", "^HTTPS:")]
    [InlineData("website", "//[^/]*EXAMPLE")]
    [InlineData("website", ":8443")]
    [InlineData("website", "[?].*#")]
    [InlineData("website", "^urn:")]
    [InlineData("website", "\\[2001:DB8::1\\]")]
    public void The_shapes_of_a_format_are_drawn(string member, string pattern) =>
        AssertOften(nameof(ServerMetadata), pattern, batch => batch.Elements.Select(json => json.GetProperty(member).GetString()!));

    [Theory]
    [InlineData("RegistrationField", "\"amount\"\\s*:\\s*-?[0-9]{40}[,}\\s]")]
    [InlineData("RegistrationField", "\"amount\"\\s*:\\s*1e3[,}\\s]")]
    [InlineData("RegistrationField", "\"amount\"\\s*:\\s*1[.]50[,}\\s]")]
    [InlineData("RegistrationField", "\"max_size\"\\s*:\\s*9223372036854775807[,}\\s]")]
    [InlineData("AuthorizationDetailsField", "\"maximum\"\\s*:\\s*\"infinite\"")]
    [InlineData("AuthorizationDetailsField", "\"(?:default|maximum|minimum)\"\\s*:\\s*\"P[0-9]")]
    [InlineData("MessageAttachment", "\"data\"\\s*:\\s*\"[A-Za-z0-9]*[-_]")]
    [InlineData("MessageAttachment", "\"data\"\\s*:\\s*\"[A-Za-z0-9+/]*=\"")]
    [InlineData("FileAuthorizationDetail", "\"file_id\"\\s*:\\s*\"[0-9]{1000}\"")]
    public void The_texts_that_matter_to_one_type_are_drawn(string name, string pattern) =>
        AssertOften(name, pattern, batch => batch.Texts);

    [Fact]
    public void Deep_members_are_drawn()
    {
        var batch = InstanceBatch.Of(nameof(ServerMetadata));
        Assert.True(batch.Elements.Max(Depth) >= 40, batch.Report);
    }

    [Fact]
    public void The_evaluator_refuses_what_breaks_a_condition_or_a_format()
    {
        CompiledSchema schema = Definitions.Schema(nameof(ServerMetadata)).Compiled;
        string json = TestFiles.Example("server-metadata");
        Assert.True(schema.IsValid(Json.Parse(json), SchemaDocument.Options));
        Assert.False(schema.IsValid(Json.Parse(json.Replace("\"coverage\":", "\"elsewhere\":", StringComparison.Ordinal)), SchemaDocument.Options));
        Assert.False(schema.IsValid(Json.Parse(json.Replace("2022-01-01T", "2022-01-01 ", StringComparison.Ordinal)), SchemaDocument.Options));
        Assert.False(schema.IsValid(Json.Parse(json.Replace("https://example.com/data-access\"", "not a URI\"", StringComparison.Ordinal)), SchemaDocument.Options));
    }

    [Fact]
    public void Every_keyword_in_use_is_known() =>
        Assert.Empty(Definitions.SchemaNames.SelectMany(n => Keywords(Definitions.Schema(n).Root)).Distinct().Except(KnownKeywords));

    /// <summary>The evaluator takes JSON in a text for an annotation, so what is drawn for it is looked at here.</summary>
    [Theory]
    [InlineData("ClientCredentialsTokenRequest", "AuthorizationDetail")]
    [InlineData("PushedAuthorizationRequest", "AuthorizationDetail")]
    [InlineData("GrantAdminTokenRequest", "GrantAdminAuthorizationDetail")]
    public void JSON_in_a_text_is_what_it_should_be(string name, string detail)
    {
        CompiledSchema schema = Definitions.Schema(detail).Compiled;
        var batch = InstanceBatch.Of(name);
        int count = 0;
        foreach (JsonElement json in batch.Elements.Where(j => j.TryGetProperty("authorization_details", out _)))
        {
            JsonElement[] details = [.. Json.Parse(json.GetProperty("authorization_details").GetString()!).EnumerateArray()];
            count += details.Length;
            Assert.All(details, d => Assert.True(schema.IsValid(d, SchemaDocument.Options), batch.Report));
        }

        Assert.True(count > 0, batch.Report);
    }

    /// <summary>So often that no seed can make the test fail.</summary>
    private static void AssertOften(string name, string pattern, Func<InstanceBatch, IEnumerable<string>> texts)
    {
        var batch = InstanceBatch.Of(name);
        int count = texts(batch).Count(text => Regex.IsMatch(text, pattern));
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} of {batch.Texts.Count} have {pattern}");
        Assert.True(count > 0, batch.Report);
    }

    private static int Depth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Select(m => Depth(m.Value)).DefaultIfEmpty().Max(),
        JsonValueKind.Array => 1 + value.EnumerateArray().Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    /// <summary>The conditions about the whole of an object, as pointers to their <c>if</c>.</summary>
    private static IEnumerable<string> Conditions(JsonElement schema, string pointer)
    {
        if (!schema.TryGetProperty("allOf", out JsonElement all))
        {
            return [];
        }

        return all.EnumerateArray().SelectMany((part, i) => part.TryGetProperty("if", out _)
            ? [$"{pointer}/allOf/{i}/if"]
            : Conditions(part, $"{pointer}/allOf/{i}"));
    }

    private static IEnumerable<string> Keywords(JsonElement schema)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            yield return keyword.Name;
            IEnumerable<JsonElement> inner = keyword.Name switch
            {
                "properties" or "$defs" => keyword.Value.EnumerateObject().Select(p => p.Value),
                "items" or "if" or "then" or "else" or "not" or "contains" or "additionalProperties" or "contentSchema" => [keyword.Value],
                "anyOf" or "oneOf" or "allOf" => keyword.Value.EnumerateArray(),
                _ => [],
            };
            foreach (string name in inner.Where(i => i.ValueKind == JsonValueKind.Object).SelectMany(Keywords))
            {
                yield return name;
            }
        }
    }
}
