using System.Text.Json;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>Everything is described, and tells where the specification has it.</summary>
public sealed class DescriptionTests
{
    private const string Specifications = "https://cds-registration.lfenergy.org/specs/";

    /// <summary>Sections and terms that no rule is in, and the specifications themselves.</summary>
    private static readonly string[] WithoutRules =
    [
        "cds-wg1-01/",
        "cds-wg1-01/#commodity-types",
        "cds-wg1-01/#coverage-entry-types",
        "cds-wg1-01/#mime-type",
        "cds-wg1-02/",
        "cds-wg1-02/#auth-details-field-formats",
        "cds-wg1-02/#client-registration-process",
        "cds-wg1-02/#clients-api",
        "cds-wg1-02/#grants-api",
        "cds-wg1-02/#relative-or-absolute-date",
        "cds-wg1-02/#timezone",
    ];

    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    [Fact]
    public void Every_schema_has_a_description_and_a_permalink() => Assert.All(Definitions.SchemaFiles, file =>
    {
        AssertDescribed(file.Value, file.Key);
        AssertLinked(file.Value, file.Key);
        Assert.EndsWith($"/{file.Value.GetProperty("title").GetString()}.yaml", file.Key, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_property_has_a_description()
    {
        int count = 0;
        foreach ((string file, JsonElement schema) in Definitions.SchemaFiles)
        {
            if (!schema.TryGetProperty("properties", out JsonElement properties))
            {
                continue;
            }

            foreach (JsonProperty property in properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object))
            {
                count++;
                AssertDescribed(property.Value, $"{file}#/properties/{property.Name}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} properties");
        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Every_value_of_a_list_has_a_title_and_a_description()
    {
        int count = 0;
        foreach ((string file, JsonElement schema) in Definitions.SchemaFiles)
        {
            JsonElement[] values = schema.TryGetProperty("anyOf", out JsonElement branches) ? [.. branches.EnumerateArray()] : [];
            foreach (JsonElement value in values.Where(branch => branch.TryGetProperty("const", out _)))
            {
                count++;
                AssertDescribed(value, $"{file}, {value}");
                Assert.True(value.TryGetProperty("title", out _), $"{file}: {value} has no title.");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} values of lists");
        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Every_operation_has_a_summary_a_description_and_a_permalink()
    {
        (string File, JsonProperty Operation)[] operations = [.. OpenApiFiles().SelectMany(file => Definitions.Parse(file).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Where(member => Methods.Contains(member.Name)).Select(operation => (file, operation)))];
        Assert.Equal(30, operations.Length);
        Assert.All(operations, pair =>
        {
            string id = pair.Operation.Value.GetProperty("operationId").GetString()!;
            AssertDescribed(pair.Operation.Value, id);
            AssertLinked(pair.Operation.Value, id);
            Assert.True(pair.Operation.Value.TryGetProperty("summary", out _), $"{id} has no summary.");
        });
    }

    /// <summary>A permalink leads to where a rule is, to what an erratum names, or to one of the few other places.</summary>
    [Fact]
    public void Every_permalink_leads_to_a_known_section()
    {
        string errata = Repository.Text("openapi/errata.md");
        var known = Rule.All.Select(rule => rule.Url).ToHashSet(StringComparer.Ordinal);
        string[] links = [.. OpenApiFiles().Concat(Definitions.SchemaFiles.Keys.Select(file => "openapi/" + file))
            .SelectMany(file => Links(Definitions.Parse(file))).Distinct().Where(link => link.StartsWith(Specifications, StringComparison.Ordinal))];
        Assert.NotEmpty(links);
        known.UnionWith(WithoutRules.Select(place => Specifications + place));
        Assert.All(links, link => Assert.True(known.Contains(link) || errata.Contains($"({link})", StringComparison.Ordinal), link));
    }

    private static IEnumerable<string> OpenApiFiles() => ["openapi/cds-wg1-01/openapi.yaml", "openapi/cds-wg1-02/openapi.yaml"];

    private static IEnumerable<string> Links(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => member.Name == "externalDocs" ? [member.Value.GetProperty("url").GetString()!] : Links(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Links),
        _ => [],
    };

    private static void AssertDescribed(JsonElement value, string place)
    {
        Assert.True(value.TryGetProperty("description", out JsonElement description), $"{place} has no description.");
        Assert.Matches(@"^\S.*[.?!]$", description.GetString()!);
    }

    private static void AssertLinked(JsonElement value, string place)
    {
        Assert.True(value.TryGetProperty("externalDocs", out JsonElement docs), $"{place} has no permalink.");
        Assert.Matches("^https://[a-z./-]+[^ ]*$", docs.GetProperty("url").GetString()!);
    }
}
