using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Targets;
using Cdsc.CodeGen.Tests.Parsing;

namespace Cdsc.CodeGen.Tests.References;

/// <summary>A model is the same whether documents are read for it alone or whole.</summary>
public sealed class ModelReadingTests
{
    private const string Head = "\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}";

    public static TheoryData<string> Documents =>
        [.. Repository.Files("tests/Cdsc.CodeGen.GoldenTests/cases", "*.yaml").Where(file => !file.Contains("/expected/", StringComparison.Ordinal)).Where(IsDocument)];

    [Fact]
    public void There_are_documents() => Assert.InRange(Documents.Count, 20, 1_000);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_has_the_same_model_and_the_same_mistakes(string file)
    {
        string folder = file[..(file.LastIndexOf('/') + 1)];
        (string, string)[] files =
        [
            ("main.json", Words.Json(Parse.Yaml(Repository.Text(file)))),
            .. Repository.Files(folder, "*.yaml").Where(other => !other.Contains("/expected/", StringComparison.Ordinal)).Select(other => (other[folder.Length..], Repository.Text(other))),
        ];
        Compare("main.json", files);
    }

    [Theory]
    [InlineData("#/x-parts/A")]
    [InlineData("#/components/examples/e/value/A")]
    [InlineData("#/components/examples/e/value")]
    [InlineData("parts.json#/x-parts/A")]
    public void What_a_reference_leads_to_is_read_wherever_it_stands(string reference)
    {
        const string parts = "\"x-parts\": {\"A\": {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"example\": [1]}}}, \"B\": {\"enum\": [\"c\"]}}";
        const string example = "\"examples\": {\"e\": {\"value\": {\"A\": {\"enum\": [\"a\"]}, \"enum\": [\"b\"]}}}";
        var sources = new MemorySources(
            ("main.json", $"{{{Head}, {parts}, \"components\": {{\"schemas\": {{\"T\": {{\"properties\": {{\"t\": {{\"$ref\": \"{reference}\"}}, \"u\": {{\"$ref\": \"#/x-parts/B\"}}}}}}}}, {example}}}}}"),
            ("parts.json", $"{{{Head}, {parts}}}"));
        ReadResult result = OpenApiReader.Read(["main.json"], sources, ReadPurpose.Model);
        Assert.Empty(Reading.Lines(result));
        Assert.Equal(3, result.Model!.Types.Count);

        // That is what reading all of it again is for.
        Assert.Equal(2, sources.Asked.Count(file => file == "main.json"));
    }

    [Fact]
    public void What_only_a_companion_refers_to_is_read_as_well()
    {
        var sources = new MemorySources(
            ("own/main.json", $"{{{Head.Replace("\"1\"", "\"1\", \"x-cds-builds-on\": \"BASE\"", StringComparison.Ordinal)}, \"paths\": {{}}}}"),
            ("base/openapi.yaml", "openapi: 3.1.0\ninfo: {title: B, version: '1'}\npaths:\n  /b:\n    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '../parts.json#/x-parts/A'}}}}}}\n"),
            ("parts.json", $"{{{Head}, \"x-parts\": {{\"A\": {{\"enum\": [\"a\"]}}}}}}"));
        ReadResult result = OpenApiReader.Read(["own/main.json"], sources, ReadPurpose.Model);
        Assert.Empty(Reading.Lines(result));
        Assert.IsType<EnumType>(Assert.Single(result.Model!.Types));
    }

    [Fact]
    public void What_nothing_refers_to_is_read_once()
    {
        var sources = new MemorySources(("main.json", $"{{{Head}, \"x-parts\": {{\"A\": {{}}}}, \"components\": {{\"schemas\": {{\"T\": {{\"enum\": [\"a\"], \"example\": {{}}}}}}}}}}"));
        Assert.NotNull(OpenApiReader.Read(["main.json"], sources, ReadPurpose.Model).Model);
        Assert.Equal(["main.json"], sources.Asked);
    }

    [Theory]
    [InlineData("$.info['x-fields'].a")]
    [InlineData("$.components.examples.e.value.more")]
    public void An_action_of_an_overlay_finds_every_value(string target)
    {
        (string, string)[] files =
        [
            ("main.json", $"{{{Head.Replace("\"1\"", "\"1\", \"x-fields\": {\"a\": {}}", StringComparison.Ordinal)}, \"components\": {{\"examples\": {{\"e\": {{\"value\": {{\"more\": {{}}}}}}}}, \"schemas\": {{\"T\": {{\"enum\": [\"t\"]}}}}}}}}"),
            ("o.yaml", $"overlay: 1.0.0\ninfo: {{title: O, version: '1'}}\nextends: main.json\nactions:\n  - {{target: \"{target}\", update: {{b: 1}}}}\n"),
        ];

        // An action that finds nothing is a mistake. The second time, the document was read before its overlay.
        Assert.All((string[][])[["o.yaml"], ["main.json", "o.yaml"]], inputs =>
        {
            ReadResult result = OpenApiReader.Read(inputs, new MemorySources(files), ReadPurpose.Model);
            Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Location.File == "o.yaml");
        });
        Assert.Contains("\"T\"", Compare("o.yaml", files), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_the_documents_gets_all_of_them()
    {
        var sources = new MemorySources(("main.json", $"{{{Head}, \"x-parts\": {{\"A\": {{}}}}, \"paths\": {{}}}}"));
        IReadOnlyList<ReadResult> results = OpenApiReader.Read([new ReadRequest(["main.json"], ReadPurpose.Model), new ReadRequest(["main.json"], ReadPurpose.Documents)], sources);
        Assert.True(((ObjectNode)results[1].Documents[0].Root.Get("x-parts")!).Has("A"));
        Assert.Equal(["main.json"], sources.Asked);
    }

    private static string Compare(string input, (string File, string Text)[] files)
    {
        ReadResult left = OpenApiReader.Read([input], new MemorySources(files), ReadPurpose.Model);

        // Where one document is wanted as such, all are read whole.
        var request = new ReadRequest([input], ReadPurpose.Model);
        var another = new ReadRequest(["another.json"], ReadPurpose.Documents);
        ReadResult whole = OpenApiReader.Read([request, another], new MemorySources([.. files, ("another.json", $"{{{Head}, \"paths\": {{}}}}")]))[0];
        Assert.Equal(Reading.Lines(whole), Reading.Lines(left));
        string model = left.Model is { } found ? ModelJson.Of(found) : "";
        Assert.Equal(whole.Model is { } expected ? ModelJson.Of(expected) : "", model);
        return model;
    }

    private static bool IsDocument(string file) => (Parse.Yaml(Repository.Text(file), new DiagnosticBag()) as ObjectNode)?.Has("openapi") == true;
}
