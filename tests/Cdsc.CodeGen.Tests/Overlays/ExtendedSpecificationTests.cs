using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>The worked example: an overlay of CDS-WG1-02 as it comes with the command.</summary>
public sealed class ExtendedSpecificationTests
{
    private const string File = "tests/data/extending/acme.overlay.yaml";

    private static readonly ReadResult Result = OpenApiReader.Read([File], new RunSources(Repository.Root));

    [Fact]
    public void It_is_the_published_document_with_the_actions_applied()
    {
        Assert.Equal("", string.Join('\n', Reading.Lines(Result)));
        SourceNode overlay = SourceParser.Parse(new SourceText(File, Repository.Text(File)), new DiagnosticBag())!;
        string expected = JsonOverlay.Apply(Repository.Text("generated/openapi/cds-wg1-02.openapi.json"), JsonNodes.Of(overlay)!.ToJsonString());
        Assert.Equal(new GeneratedFile("acme.openapi.json", expected), BundleWriter.ToFile(Assert.Single(Result.Documents)));
    }

    [Fact]
    public void What_no_action_reaches_is_of_the_specification() => Assert.Equal(
        [
            "AcmeOutage", "ClientAuthorizationServerMetadata", "ClientRegistrationRequest", "RegistrationField",
            "RegistrationFieldFormat", "RegistrationFieldType", "ScopeDescription", "ScopeType",
        ],
        Result.Model!.Types.Where(type => type.Id.File == File).Select(type => type.Name));

    [Fact]
    public void It_says_the_same_in_openapi_3_0()
    {
        var diagnostics = new DiagnosticBag();
        GeneratedFile file = OpenApi30Writer.ToFile(Result.Documents[0], diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("acme.openapi-3.0.json", file.Path);
        Assert.Contains("acme_outages_api", file.Content, StringComparison.Ordinal);
    }
}
