using Cdsc.CodeGen.Tests.BadInput;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>Templates for another language, through the command.</summary>
public sealed class TargetCommandTests
{
    private const string Map = """{ "files": [{ "template": "type.sbn", "for": "type", "path": "{{ type.name | snake }}.txt" }] }""";

    private static readonly string[] Direct = ["pets.yaml", "--target-templates", "own", "--output", "out/direct"];

    [Fact]
    public void They_are_rendered_checked_and_kept_as_all_output()
    {
        using Workspace workspace = Own(Map);
        CommandResult result = workspace.Generate(Direct);
        result.AssertSuccess();
        Assert.Equal("out/direct: 2 files, 2 written, 0 removed\n", result.Output);
        Assert.Equal("Pet object\n", workspace.Folder.Read("out/direct/pet.txt"));
        workspace.Check(Direct).AssertSuccess();
        workspace.Folder.Write("own/type.sbn", "{{ type.name }}\n");
        Assert.Equal(1, workspace.Check(Direct).ExitCode);
        workspace.Folder.Write("out/direct/pet.txt", "edited\n");
        workspace.Generate(Direct).AssertDiagnostics("out/direct/pet.txt: error CDSC0061: ");
    }

    [Fact]
    public void An_output_of_the_configuration_needs_nothing_else()
    {
        using Workspace workspace = Own(Map);
        workspace.Folder.Write("cdsc.json", """
            {
              "inputs": ["pets.yaml"],
              "outputs": [
                { "directory": "out/text", "targetTemplates": "own" },
                { "directory": "out/both", "targetTemplates": "own", "emit": ["openapi"] }
              ]
            }
            """);
        workspace.Generate().AssertSuccess();
        Assert.Equal("Kind enum\n", workspace.Folder.Read("out/text/kind.txt"));
        Assert.True(File.Exists(workspace.Folder.PathOf("out/both/kind.txt")));
        Assert.True(File.Exists(workspace.Folder.PathOf("out/both/pets.openapi.json")));
        workspace.Check().AssertSuccess();
    }

    [Fact]
    public void The_command_line_can_ask_for_more_besides()
    {
        using Workspace workspace = Own(Map);
        workspace.Generate([.. Direct, "--emit", "openapi"]).AssertSuccess();
        Assert.True(File.Exists(workspace.Folder.PathOf("out/direct/pet.txt")));
        Assert.True(File.Exists(workspace.Folder.PathOf("out/direct/pets.openapi.json")));
        workspace.Generate("pets.yaml", "--target-templates", "own").AssertUsage("--output DIR is needed");
        workspace.Generate("--target-templates", "own").AssertUsage("--target-templates goes with documents");
    }

    [Theory]
    [InlineData("""{ "files": [] }""", "own/target.json(1,12): error CDSC0050: 'files' must be a list with at least one item.")]
    [InlineData("""{ "file": [] }""", "own/target.json(1,1): error CDSC0050: 'files' is missing.", "own/target.json(1,3): error CDSC0050: 'file' is not known here; there is $schema, files.")]
    [InlineData("""{ "files": [{ "template": "tipe.sbn", "for": "type", "path": "x" }] }""", "own/target.json(1,27): error CDSC0050: There is no template 'tipe.sbn' in the folder; there is type.sbn.")]
    [InlineData("""{ "files": [{ "template": "type.sbn", "for": "types", "path": "x" }] }""", "own/target.json(1,46): error CDSC0050: 'for' takes model, type, object, enum, union, group, operation, not 'types'.")]
    [InlineData("""{ "files": [{ "template": "type.sbn", "for": "type" }] }""", "own/target.json(1,13): error CDSC0050: 'path' must be there")]
    [InlineData("""{ "files": [{ "template": "type.sbn", "for": "type", "path": "{{ type.nope }}" }] }""", "own/target.json(1,62): error CDSC0070: ")]
    [InlineData("""{ "files": [{ "template": "type.sbn", "for": "type", "path": "{{ for" }] }""", "own/target.json(1,62): error CDSC0070: ")]
    [InlineData("[", "own/target.json(1,")]
    public void A_mistake_in_the_file_map_is_said_where_it_stands(string map, params string[] expected)
    {
        using Workspace workspace = Own(map);
        workspace.Generate(Direct).AssertDiagnostics(expected);
        Assert.False(Directory.Exists(workspace.Folder.PathOf("out/direct")));
    }

    [Theory]
    [InlineData("../{{ type.name }}")]
    [InlineData("/tmp/{{ type.name }}")]
    [InlineData("a/../../{{ type.name }}")]
    [InlineData("C:/{{ type.name }}")]
    [InlineData("{{ type.name }}\\n")]
    [InlineData("{{ '' }}")]
    [InlineData("a//{{ type.name }}")]
    public void A_path_that_leads_out_of_the_folder_is_refused(string path)
    {
        using Workspace workspace = Own(Map.Replace("{{ type.name | snake }}.txt", path, StringComparison.Ordinal));
        CommandResult result = workspace.Generate(Direct);
        result.AssertNoTrace();
        Assert.All(result.ErrorLines, line => Assert.StartsWith("own/target.json(1,62): error CDSC0064: The output path '", line, StringComparison.Ordinal));
        Assert.NotEmpty(result.ErrorLines);
        Assert.False(Directory.Exists(workspace.Folder.PathOf("out/direct")));
    }

    [Theory]
    [InlineData("all.txt", "The path 'all.txt' is that of the type 'Kind' and of the type 'Pet'; ")]
    [InlineData("{{ type.kind == 'enum' ? 'a' : 'A/b' }}", "The path 'A/b' is that of the type 'Kind' and of the type 'Pet'; ")]
    [InlineData("{{ type.kind == 'enum' ? 'a/b' : 'a' }}", "The path 'a' is that of the type 'Kind' and of the type 'Pet'; ")]
    [InlineData("{{ type.kind == 'enum' ? 'a' : 'Manifest.txt' }}", "The path 'Manifest.txt' is that of the list of what cdsc has generated and of the type 'Pet'; ")]
    public void Two_files_of_one_path_are_reported(string path, string expected)
    {
        using Workspace workspace = Own(Map.Replace("{{ type.name | snake }}.txt", path, StringComparison.Ordinal));
        workspace.Generate(Direct).AssertDiagnostics("own/target.json(1,62): error CDSC0076: " + expected);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_reported()
    {
        using var workspace = new Workspace();
        workspace.Generate(Direct).AssertDiagnostics("own: error CDSC0073: The folder of templates can't be read: it does not exist.");
        workspace.Folder.Write("own/type.sbn", "x");
        workspace.Generate(Direct).AssertDiagnostics("own/target.json: error CDSC0073: The folder of templates can't be read: its target.json says which files there are, and it does not exist.");
        using var outside = new TempFolder();
        outside.Write("type.sbn", "x");
        outside.Write("target.json", Map);
        CommandResult result = workspace.Generate("pets.yaml", "--target-templates", outside.Root, "-o", "out/direct");
        result.AssertNoTrace();
        Assert.Contains("it lies outside the root of the inputs", result.Error, StringComparison.Ordinal);
    }

    private static Workspace Own(string map)
    {
        var workspace = new Workspace();
        workspace.Folder.Write("own/type.sbn", "{{ type.name }} {{ type.kind }}\n");
        workspace.Folder.Write("own/target.json", map);
        return workspace;
    }
}
