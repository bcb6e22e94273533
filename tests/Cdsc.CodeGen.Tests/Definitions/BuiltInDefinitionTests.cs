using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Definitions;

/// <summary>The canonical definitions inside the command are those of the repository, and stand for documents.</summary>
public sealed class BuiltInDefinitionTests
{
    [Fact]
    public void They_are_the_files_of_the_repository()
    {
        string[] folders = ["common", "cds-wg1-01", "cds-wg1-02"];
        string[] files = [.. folders.SelectMany(folder => Repository.Files("openapi/" + folder, "*")).Select(file => file["openapi/".Length..])];
        Assert.All(files, file => Assert.Equal(Repository.Text("openapi/" + file), BuiltInDefinitions.Read("cdsc:/" + file).Text));
        Assert.Equal(files.Length, typeof(BuiltInDefinitions).Assembly.GetManifestResourceNames().Count(name => name.StartsWith("Definitions/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("cds-wg1-01")]
    [InlineData("cds-wg1-02")]
    public void What_is_derived_of_them_is_what_is_derived_of_the_files(string name)
    {
        using var folder = new TempFolder();
        Shared.Cdsc.Run(folder.Root, "generate", "--spec", name, "--emit", "openapi,openapi-3.0", "--output", "out").AssertSuccess();
        Assert.Equal(
            [$"out/{name}.openapi-3.0.json", $"out/{name}.openapi.json", "out/manifest.txt"],
            Directory.EnumerateFiles(folder.PathOf("out")).Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal(Repository.Text($"generated/openapi/{name}.openapi.json"), folder.Read($"out/{name}.openapi.json"));
        Assert.Equal(Repository.Text($"generated/openapi/{name}.openapi-3.0.json"), folder.Read($"out/{name}.openapi-3.0.json"));
    }

    [Fact]
    public void The_second_specification_brings_the_first_along_in_code()
    {
        using var folder = new TempFolder();
        Shared.Cdsc.Run(folder.Root, "generate", "cds-wg1-02", "--emit", "models", "--namespace", "Cdsc.Models", "--output", "out").AssertSuccess();
        string[] models = [.. Repository.Files("generated/Cdsc.Models", "*.cs").Select(file => file["generated/Cdsc.Models/".Length..])];
        Assert.All(models, file => Assert.Equal(Repository.Text("generated/Cdsc.Models/" + file), folder.Read("out/" + file)));
    }

    /// <summary>The files that lie beside the document count: a copy of the definitions is not mixed with those inside the command.</summary>
    [Fact]
    public void A_document_of_the_repository_takes_what_lies_beside_it()
    {
        using var folder = new TempFolder();
        foreach (string file in ((string[])["common", "cds-wg1-01", "cds-wg1-02"]).SelectMany(name => Repository.Files("openapi/" + name, "*")))
        {
            folder.Write(file, Repository.Text(file).Replace("How a utility or similar organisation tells", "How somebody tells", StringComparison.Ordinal));
        }

        Shared.Cdsc.Run(folder.Root, "generate", "openapi/cds-wg1-02/openapi.yaml", "--emit", "models,client,openapi", "--namespace", "A", "--output", "out").AssertSuccess();
        Assert.True(File.Exists(folder.PathOf("out/cds-wg1-02.openapi.json")));
        Assert.False(File.Exists(folder.PathOf("out/cds-wg1-01.openapi.json")));
        Assert.True(File.Exists(folder.PathOf("out/Models/CoverageListing.cs")));
    }

    [Fact]
    public void A_configuration_names_them_among_documents_of_its_own()
    {
        using var folder = new TempFolder();
        folder.Write("own.yaml", Document("$ref: 'cdsc:/cds-wg1-01/schemas/CoverageEntry.yaml'"));
        folder.Write("cdsc.json", """{ "inputs": ["cds-wg1-01", "own.yaml"], "outputs": [{ "directory": "out", "emit": ["models"], "namespace": "A" }] }""");
        Shared.Cdsc.Run(folder.Root, "generate").AssertSuccess();
        Assert.Contains("required global::A.CoverageEntry Entry", folder.Read("out/Models/Own.cs"), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("out/Models/CoverageEntry.cs")));
    }

    [Theory]
    [InlineData("cdsc:/cds-wg1-01/schemas/Nothing.yaml", "own.yaml(8,36): error CDSC0002: The referenced file 'cdsc:/cds-wg1-01/schemas/Nothing.yaml' can't be read: no such file comes with the command; it has the definitions cds-wg1-01, cds-wg1-02.")]
    [InlineData("cdsc:/../secret.yaml", "own.yaml(8,36): error CDSC00")]
    [InlineData("cdsc:/cds-wg1-01/../../secret.yaml", "own.yaml(8,36): error CDSC00")]
    [InlineData("cdsc:cds-wg1-01/schemas/CoverageEntry.yaml", "own.yaml(8,36): error CDSC00")]
    public void References_reach_nothing_else_by_their_scheme(string reference, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("own.yaml", Document($"$ref: '{reference}'"));
        folder.Write("secret.yaml", "type: string");
        Shared.Cdsc.Run(folder.Root, "generate", "own.yaml", "--emit", "models", "--namespace", "A", "--output", "out").AssertDiagnostics(expected);
    }

    [Fact]
    public void A_file_of_such_a_name_is_meant_by_its_path()
    {
        using var folder = new TempFolder();
        folder.Write("cds-wg1-01", Document("type: string"));
        Shared.Cdsc.Run(folder.Root, "generate", "./cds-wg1-01", "--emit", "models", "--namespace", "A", "--output", "out").AssertSuccess();
        Assert.True(File.Exists(folder.PathOf("out/Models/Own.cs")));
    }

    [Fact]
    public void An_unknown_name_is_a_mistake_that_says_which_there_are()
    {
        using var folder = new TempFolder();
        CommandResult result = Shared.Cdsc.Run(folder.Root, "generate", "--spec", "cds-wg1-03", "--emit", "openapi", "--output", "out");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("cds-wg1-02", result.Error, StringComparison.Ordinal);
    }

    private static string Document(string entry) => $$"""
        openapi: 3.1.1
        info: { title: Own, version: '1' }
        paths: {}
        components:
          schemas:
            Own:
              type: object
              properties: { entry: { {{entry}} } }
              required: [entry]
        """;
}
