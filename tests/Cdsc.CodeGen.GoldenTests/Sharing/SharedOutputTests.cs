using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests.Sharing;

/// <summary>Several sets of documents in one project: what they have in common is there once, and all of it compiles.</summary>
public sealed class SharedOutputTests
{
    private const string Things = """
        openapi: 3.1.1
        info: { title: Things, version: '1' }
        paths:
          /things:
            get:
              operationId: listThings
              tags: [Things]
              responses:
                '200':
                  description: Things.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Thing' }
                default:
                  description: An error.
                  content:
                    application/problem+json:
                      schema: { $ref: 'cdsc:/common/schemas/Problem.yaml' }
            post:
              operationId: createThing
              tags: [Things]
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: 'cdsc:/cds-wg1-02/schemas/ClientUpdateRequest.yaml' }
              responses:
                '201':
                  description: Made.
                  content:
                    application/json:
                      schema: { $ref: 'cdsc:/cds-wg1-02/schemas/Message.yaml' }
        components:
          schemas:
            Thing:
              type: object
              required: [client, status]
              properties:
                client: { $ref: 'cdsc:/cds-wg1-02/schemas/Client.yaml' }
                status: { $ref: 'cdsc:/cds-wg1-02/schemas/ClientStatus.yaml' }
                all:
                  type: array
                  items: { $ref: 'cdsc:/cds-wg1-01/schemas/CoverageEntry.yaml' }
            Owner:
              type: object
              properties: { name: { type: string } }
        """;

    [Theory]
    [InlineData("models,client,server,server-minimal", "models,client,server,server-minimal")]
    [InlineData("models", "client,server")]
    [InlineData("client", "models")]
    [InlineData("server-minimal", "client")]
    public void Everything_is_there_once_and_compiles(string first, string second)
    {
        IReadOnlyList<GeneratedFile> files = Generate($"spec=cds-wg1-02\nemit={first}\nnamespace=Acme.Cds\nspec=ROOT/things.yaml\nemit={second}\nnamespace=Acme.Things\n");
        Assert.Empty(CompiledOutput.ProblemsOf(files));
        Assert.Single(files, file => file.Path.EndsWith("/CoverageEntry.cs", StringComparison.Ordinal));
        Assert.Single(files, file => file.Path.EndsWith("/ModelReader.cs", StringComparison.Ordinal));
        Assert.Contains("global::Acme.Cds.Client Client", files.Single(file => file.Path == "Acme.Things/Models/Thing.cs").Content, StringComparison.Ordinal);
        Assert.Contains(files, file => file.Path == "Acme.Things/Models/Owner.cs");
    }

    [Fact]
    public void The_other_way_round_the_first_brings_what_it_needs()
    {
        IReadOnlyList<GeneratedFile> files = Generate("spec=ROOT/things.yaml\nemit=models,client\nnamespace=Acme.Things\nspec=cds-wg1-02\nemit=models,client,server\nnamespace=Acme.Cds\n");
        Assert.Empty(CompiledOutput.ProblemsOf(files));
        Assert.Contains(files, file => file.Path == "Acme.Things/Models/CoverageEntry.cs");
        Assert.Contains(files, file => file.Path == "Acme.Cds/Models/CoverageListing.cs");
        Assert.DoesNotContain(files, file => file.Path == "Acme.Cds/Models/CoverageEntry.cs");
    }

    private static IReadOnlyList<GeneratedFile> Generate(string items)
    {
        using var folder = new TempFolder();
        folder.Write("things.yaml", Things);
        string request = $"project={folder.PathOf("app.csproj")}\nroot={folder.Root}\noutput={folder.PathOf("out")}\nroot-namespace=Acme\n{items.Replace("ROOT", folder.Root, StringComparison.Ordinal)}";
        var diagnostics = new DiagnosticBag();
        RunConfiguration configuration = ProjectConfiguration.Of(ProjectRequestReader.Read(request, diagnostics)!, diagnostics);
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(configuration, new RunSources(configuration.Root), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return Assert.Single(contents).Files;
    }
}
