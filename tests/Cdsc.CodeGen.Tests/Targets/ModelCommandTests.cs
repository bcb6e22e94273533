using Cdsc.CodeGen.Targets;
using Cdsc.CodeGen.Tests.BadInput;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary><c>cdsc model</c>.</summary>
public sealed class ModelCommandTests
{
    [Fact]
    public void The_model_of_a_document_is_printed()
    {
        using var workspace = new Workspace();
        CommandResult result = Model(workspace, "pets.yaml", "--format", "json");
        result.AssertSuccess();
        Assert.Empty(ModelSchema.Problems(result.Output));
        Assert.Contains("\"id\": \"pets.yaml#/components/schemas/Pet\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_of_a_built_in_specification_is_written_to_a_file()
    {
        using var workspace = new Workspace();
        Assert.Equal("cds/model.json: written\n", Model(workspace, "--spec", "cds-wg1-02", "--output", "cds/model.json").Output);
        Assert.Equal("cds/model.json: up to date\n", Model(workspace, "--spec", "cds-wg1-02", "--output", "cds/model.json").Output);
        Assert.Empty(ModelSchema.Problems(workspace.Folder.Read("cds/model.json")));
        Assert.Equal(["model.json"], Directory.EnumerateFileSystemEntries(workspace.Folder.PathOf("cds")).Select(Path.GetFileName));
    }

    [Fact]
    public void The_schema_is_printed()
    {
        using var workspace = new Workspace();
        CommandResult result = Model(workspace, "--schema");
        result.AssertSuccess();
        Assert.Equal(Repository.Text("templates/model.schema.json").ReplaceLineEndings("\n"), result.Output);
        Model(workspace, "--schema", "-o", "s.json").AssertSuccess();
        Assert.Equal(result.Output, workspace.Folder.Read("s.json"));
    }

    [Fact]
    public void A_model_of_an_earlier_run_is_replaced_and_nothing_else_is()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("m.json", ModelJson.Beginning + "0\n}\n");
        Model(workspace, "pets.yaml", "-o", "m.json").AssertSuccess();
        Assert.Empty(ModelSchema.Problems(workspace.Folder.Read("m.json")));
        FolderState before = workspace.Folder.State();
        Model(workspace, "pets.yaml", "-o", "cdsc.json").AssertDiagnostics("cdsc.json: error CDSC0075: ");
        Model(workspace, "--schema", "-o", "m.json").AssertDiagnostics("m.json: error CDSC0075: ");
        Model(workspace, "pets.yaml", "-o", "schemas").AssertDiagnostics("schemas: error CDSC0075: ");
        before.AssertSame(workspace.Folder.State());
    }

    [Fact]
    public void A_broken_document_has_no_model()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Workspace.Document.Replace("schemas/kind.yaml", "schemas/kin.yaml", StringComparison.Ordinal));
        CommandResult result = Model(workspace, "pets.yaml", "-o", "m.json");
        result.AssertDiagnostics("pets.yaml(12,18): error CDSC0002: ");
        Assert.Equal("", result.Output);
        Assert.False(File.Exists(workspace.Folder.PathOf("m.json")));
    }

    [Theory]
    [InlineData("name documents")]
    [InlineData("--schema goes without documents", "pets.yaml", "--schema")]
    [InlineData("outside the root", "pets.yaml", "--root", "schemas")]
    [InlineData("'xml'", "pets.yaml", "--format", "xml")]
    [InlineData("--frobnicate", "pets.yaml", "--frobnicate")]
    public void A_mistake_on_the_command_line_is_named(string part, params string[] arguments)
    {
        using var workspace = new Workspace();
        Model(workspace, arguments).AssertUsage(part);
    }

    private static CommandResult Model(Workspace workspace, params string[] arguments) => Shared.Cdsc.Run(workspace.Folder.Root, ["model", .. arguments]);
}
