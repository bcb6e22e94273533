using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>The examples that the definitions come with.</summary>
public sealed class ExampleTests
{
    /// <summary>Objects that only examples of others show, and where.</summary>
    private static readonly Dictionary<string, (string File, string Pointer)> Inner = new(StringComparer.Ordinal)
    {
        ["CoverageEntry"] = ("cds-wg1-01/examples/coverage-listing.json", "/coverage_entries/0"),
    };

    /// <summary>Schemas that no document is an example of, with the reason.</summary>
    private static readonly Dictionary<string, string> Unshown = new(StringComparer.Ordinal)
    {
        ["ClientBase"] = "Only a part of Client and ClientRegistrationResponse.",
    };

    [Fact]
    public void Every_example_is_valid()
    {
        string[] faults =
        [
            .. Examples.All.Select(example => (example.Place, Result: example.Evaluate()))
                .Where(pair => !pair.Result.IsValid)
                .Select(pair => $"{pair.Place}: {string.Join("; ", pair.Result.Errors)}"),
        ];
        int files = Examples.All.Select(example => example.File).OfType<string>().Distinct().Count();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Examples.All.Count} examples, {files} files, {Examples.All.Select(example => example.Schema).Distinct().Count()} schemas");
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_file_is_shown_by_a_document()
    {
        string[] files = [.. Repository.Files("openapi", "*.json").Select(file => file["openapi/".Length..])];
        Assert.NotEmpty(files);
        Assert.Empty(files.Except(Examples.All.Select(example => example.File)));
    }

    /// <summary>The two responses for <c>default</c> have the error objects that all other errors show.</summary>
    [Fact]
    public void Every_body_has_an_example() => Assert.Equal(
        [
            "cds-wg1-01/components/responses/Problem/content/application~1problem+json",
            "cds-wg1-02/components/responses/OAuthError/content/application~1json",
            "cds-wg1-02/components/responses/Problem/content/application~1problem+json",
        ],
        Examples.Bodies.Where(body => body.Examples.Count == 0).Select(body => body.Place).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_object_has_an_example()
    {
        var shown = Examples.All.Select(example => example.Schema).ToHashSet(StringComparer.Ordinal);
        string[] objects =
        [
            .. Definitions.SchemaFiles.Values.Where(schema => !schema.TryGetProperty("type", out JsonElement type) || type.ToString() != "string")
                .Select(schema => schema.GetProperty("title").GetString()!),
        ];
        string[] missing =
        [
            .. objects.Where(title => !shown.Contains(title) && !Inner.ContainsKey(title) && !Unshown.ContainsKey(title)
                && !Examples.All.Any(example => IsFormOf(title, example))),
        ];
        Assert.Empty(missing);
        Assert.Empty(Unshown.Keys.Concat(Inner.Keys).Intersect(shown));
        Assert.All(Inner, pair =>
        {
            JsonNode? value = JsonPatch.At(JsonNode.Parse(Repository.Text("openapi/" + pair.Value.File)), pair.Value.Pointer);
            Assert.Empty(Definitions.Schema(pair.Key).Evaluate(Definitions.ToElement(value), Definitions.Options).Errors);
        });
    }

    /// <summary>A request that has several forms shows each of them: the example is valid as just that form.</summary>
    private static bool IsFormOf(string title, Example example) =>
        example.Schema == "TokenRequest" && title.EndsWith("TokenRequest", StringComparison.Ordinal) && Definitions.Schema(title).IsValid(example.Value, Definitions.Options);
}
