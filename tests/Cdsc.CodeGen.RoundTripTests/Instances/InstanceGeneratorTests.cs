using System.Text.Json;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Random tests prove nothing unless what is drawn has the variety that it should have.</summary>
public sealed class InstanceGeneratorTests
{
    private const int Count = 1000;

    // What the generator or the evaluator sees to. A new keyword in the definitions must be taught to them first.
    private static readonly HashSet<string> KnownKeywords = new(StringComparer.Ordinal)
    {
        "$ref", "type", "const", "anyOf", "allOf", "properties", "required", "items", "format", "pattern",
        "if", "then", "not", "contains", "dependentRequired",
        "title", "description", "externalDocs", "examples",
    };

    // An entry never has it, says a "not".
    private const string Forbidden = ".capabilities[] coverage";

    private static readonly string[] Links = ["map_resource", "map_content_type", "geojson_resource"];

    public static TheoryData<string> Types => ModelTypes.Names;

    [Theory]
    [MemberData(nameof(Types))]
    public void Everything_that_a_schema_leaves_open_is_drawn_both_ways(string name)
    {
        var varieties = new Varieties();
        SchemaView schema = Bundle.Definitions.View(name);
        var instances = new Instances(Bundle.Definitions, name, "varieties");
        foreach (string json in instances.Take(Count))
        {
            varieties.Look(Json.Parse(json), schema);
        }

        string[] unmet = [.. varieties.Unmet.Where(v => !v.EndsWith(Forbidden, StringComparison.Ordinal) || name is nameof(ServerMetadata))];
        Assert.True(unmet.Length == 0, $"{instances.Report}: never drawn: {string.Join(", ", unmet)}");
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
        AssertOften("texts", pattern, instances => instances);

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
        AssertOften("shapes", pattern, instances => instances.Select(json => Json.Parse(json).GetProperty(member).GetString()!));

    [Fact]
    public void Deep_members_are_drawn()
    {
        var instances = new Instances(Bundle.Definitions, nameof(ServerMetadata), "depth");
        Assert.True(instances.Take(Count).Max(json => Depth(Json.Parse(json))) >= 40, instances.Report);
    }

    [Fact]
    public void Both_outcomes_of_every_condition_are_drawn()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (string json in new Instances(Bundle.Definitions, nameof(CoverageEntry), "conditions").Take(Count))
        {
            JsonElement entry = Json.Parse(json);
            string links = string.Concat(Links.Select(m => entry.TryGetProperty(m, out _) ? '1' : '0'));
            met.Add((entry.GetProperty("type").GetString() == "geographic" ? "geographic " : "other ") + links);
        }

        Assert.Equal(
            ["geographic 001", "geographic 011", "geographic 110", "geographic 111", "other 000", "other 001", "other 010", "other 011", "other 110", "other 111"],
            met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_evaluator_refuses_what_breaks_a_condition_or_a_format()
    {
        CompiledSchema schema = Bundle.Definitions.Compiled(nameof(ServerMetadata));
        string json = TestFiles.Example("server-metadata");
        Assert.True(schema.IsValid(Json.Parse(json), Bundle.Options));
        Assert.False(schema.IsValid(Json.Parse(json.Replace("\"coverage\":", "\"elsewhere\":", StringComparison.Ordinal)), Bundle.Options));
        Assert.False(schema.IsValid(Json.Parse(json.Replace("2022-01-01T", "2022-01-01 ", StringComparison.Ordinal)), Bundle.Options));
        Assert.False(schema.IsValid(Json.Parse(json.Replace("https://example.com/data-access\"", "not a URI\"", StringComparison.Ordinal)), Bundle.Options));
    }

    [Fact]
    public void Every_keyword_in_use_is_known() =>
        Assert.Empty(Bundle.Definitions.Names.SelectMany(n => Keywords(Bundle.Definitions.At("#/components/schemas/" + n))).Distinct().Except(KnownKeywords));

    /// <summary>So often that no seed can make the test fail.</summary>
    private static void AssertOften(string purpose, string pattern, Func<IEnumerable<string>, IEnumerable<string>> texts)
    {
        var instances = new Instances(Bundle.Definitions, nameof(ServerMetadata), purpose);
        int count = texts(instances.Take(Count)).Count(text => Regex.IsMatch(text, pattern));
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} of {Count} have {pattern}");
        Assert.True(count > 0, instances.Report);
    }

    private static int Depth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Select(m => Depth(m.Value)).DefaultIfEmpty().Max(),
        JsonValueKind.Array => 1 + value.EnumerateArray().Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static IEnumerable<string> Keywords(JsonElement schema)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            yield return keyword.Name;
            IEnumerable<JsonElement> inner = keyword.Name switch
            {
                "properties" => keyword.Value.EnumerateObject().Select(p => p.Value),
                "items" or "if" or "then" or "not" or "contains" => [keyword.Value],
                "anyOf" or "allOf" => keyword.Value.EnumerateArray(),
                _ => [],
            };
            foreach (string name in inner.SelectMany(Keywords))
            {
                yield return name;
            }
        }
    }
}
