using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Robustness;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Checks;

/// <summary>Code is generated without asking Microsoft.OpenApi, so what that finds in a broken document has to be found without it.</summary>
public sealed class SecondOpinionTests(ITestOutputHelper output)
{
    /// <summary>What the library alone says, and why nobody else does.</summary>
    private static readonly string[] Exceptions =
    [
        // To OpenAPI, an empty string is a string.
        "The field 'default' in 'region' object is REQUIRED",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_library_finds_nothing_that_is_not_found_without_it(int turn)
    {
        string sample = Sample.Json();
        var missed = new List<string>();
        int count = JsonMutation.Count(JsonNode.Parse(sample)!);
        int cases = 0;
        for (int index = 0; index < count; index++)
        {
            // Each value of the document is once away, and becomes other odd values in each turn.
            foreach (string? odd in (string?[])[turn == 0 ? null : JsonMutation.Odd[((index * 5) + (turn * 7)) % JsonMutation.Odd.Length], JsonMutation.Odd[((index * 3) + (turn * 5)) % JsonMutation.Odd.Length]])
            {
                JsonNode root = JsonNode.Parse(sample)!;
                string place = odd is null ? JsonMutation.Remove(root, index) : JsonMutation.Replace(root, index, JsonNode.Parse(odd));
                missed.AddRange(MissedIn(root.ToJsonString()).Select(message => $"{place} = {odd}: {message}"));
                cases++;
            }
        }

        output.WriteLine($"{cases} documents");
        Assert.True(missed.Count == 0, $"{missed.Count} of {cases}:\n{string.Join('\n', missed.Take(20000))}");
    }

    [Theory]
    [InlineData("models", "")]
    [InlineData("models,openapi", "warning CDSC0021: This is not valid OpenAPI: Schema")]
    [InlineData("openapi-3.0", "warning CDSC0021: This is not valid OpenAPI: Schema")]
    public void The_library_is_asked_where_documents_are_made_for_others(string emit, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("api.yaml", Yaml.WithSchemas("A: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}"));
        CommandResult result = Shared.Cdsc.Run(folder.Root, "generate", "api.yaml", "--emit", emit, "--namespace", "X", "--output", "out");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(expected.Length > 0, result.Error.Contains("CDSC0021", StringComparison.Ordinal));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_one_document_is_no_reason_not_to_ask_about_another()
    {
        ReadResult result = OpenApiReader.Read(["a.yaml", "b.yaml"], new MemorySources(
            ("a.yaml", "openapi: 3.1.1\ninfo: {title: A, version: 1.0}\npaths: {}\n"),
            ("b.yaml", Yaml.WithSchemas("A: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}"))));
        Assert.Equal(["a.yaml(2,27): CDSC0021", "b.yaml(8,74): CDSC0021"], Reading.Ids(result));
    }

    private static IEnumerable<string> MissedIn(string document)
    {
        var sources = new MemorySources(("api.json", document));
        ReadResult without = OpenApiReader.Read(["api.json"], sources, ReadPurpose.Model);
        ReadResult with = OpenApiReader.Read(["api.json"], sources, ReadPurpose.Documents);
        return with.Diagnostics.Except(without.Diagnostics)
            .Select(diagnostic => diagnostic.Message)
            .Where(message => !Array.Exists(Exceptions, known => message.Contains(known, StringComparison.Ordinal)));
    }
}
