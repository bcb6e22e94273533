namespace Cdsc.CodeGen.Tests.BadInput;

/// <summary>Mistakes on the command line: exit code 2, a message, and nothing is written.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--optput", "generate", "--optput", "x")]
    [InlineData("'modles'", "generate", "pets.yaml", "-o", "out", "-n", "A", "-e", "modles")]
    [InlineData("'client-id'", "generate", "pets.yaml", "-o", "out", "-n", "A", "-e", "models,client-id")]
    [InlineData("--output", "generate", "pets.yaml", "-n", "A")]
    [InlineData("--namespace", "generate", "pets.yaml", "-o", "out")]
    [InlineData("'-o'", "generate", "pets.yaml", "-n", "A", "-o")]
    [InlineData("'1A' is no C# namespace", "generate", "pets.yaml", "-o", "out", "-n", "1A")]
    [InlineData("'A.' is no C# namespace", "generate", "pets.yaml", "-o", "out", "-n", "A", "--models-from", "A.")]
    [InlineData("--id-base", "generate", "pets.yaml", "-o", "out", "-e", "json-schema")]
    [InlineData("outside the root", "generate", "pets.yaml", "-o", "out", "-n", "A", "--root", "schemas")]
    [InlineData("--emit", "generate", "pets.yaml", "-o", "out", "-n", "A", "-e", ",")]
    [InlineData("'own'", "generate", "pets.yaml", "-o", "out", "-n", "A", "--inline-types", "own")]
    [InlineData("'own'", "model", "pets.yaml", "--inline-types", "own")]
    [InlineData("genrate", "genrate")]
    [InlineData("--frobnicate", "check", "--frobnicate")]
    public void A_mistake_is_named(string part, params string[] arguments)
    {
        using var workspace = new Workspace();
        FolderState before = workspace.Folder.State();
        Shared.Cdsc.Run(workspace.Folder.Root, arguments).AssertUsage(part);
        before.AssertSame(workspace.Folder.State());
    }

    [Theory]
    [InlineData("--output", "out")]
    [InlineData("--namespace", "A")]
    [InlineData("--emit", "client")]
    [InlineData("--models-from", "A")]
    [InlineData("--id-base", "urn:x:")]
    [InlineData("--inline-types", "separate")]
    [InlineData("--root", ".")]
    public void An_option_that_only_goes_with_documents_is_not_ignored_without_them(string option, string value)
    {
        using var workspace = new Workspace();
        FolderState before = workspace.Folder.State();
        workspace.Generate(option, value).AssertUsage(option);
        before.AssertSame(workspace.Folder.State());
    }

    [Fact]
    public void A_configuration_is_not_ignored_beside_documents()
    {
        using var workspace = new Workspace();
        workspace.Generate("pets.yaml", "--config", "cdsc.json", "-o", "out", "-n", "A").AssertUsage("--config");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("generate", "--help")]
    [InlineData("check", "--help")]
    [InlineData("model", "--help")]
    [InlineData("templates", "--help")]
    [InlineData("templates", "export", "--help")]
    [InlineData("templates", "check", "--help")]
    public void Help_is_no_mistake(params string[] arguments)
    {
        using var folder = new TempFolder();
        CommandResult result = Shared.Cdsc.Run(folder.Root, arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("cdsc", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_on_the_command_line_need_no_configuration()
    {
        using var workspace = new Workspace();
        workspace.Generate("pets.yaml", "-o", "o1", "-n", "Acme", "-e", "models,client,server").AssertSuccess();
        workspace.Generate("pets.yaml", "-o", "o2", "-e", "openapi,openapi-3.0,json-schema", "--id-base", "urn:x:").AssertSuccess();
        Assert.True(File.Exists(workspace.Folder.PathOf("o1/Models/Pet.cs")));
        Assert.True(File.Exists(workspace.Folder.PathOf("o2/pets.openapi.json")));
        Assert.True(File.Exists(workspace.Folder.PathOf("o2/pets.openapi-3.0.json")));
        Assert.True(File.Exists(workspace.Folder.PathOf("o2/pets/Pet.schema.json")));
    }

    [Fact]
    public void An_input_outside_the_folder_of_the_user_is_read_from_its_own_folder()
    {
        using var workspace = new Workspace();
        using var elsewhere = new TempFolder();
        CommandResult result = Shared.Cdsc.Run(elsewhere.Root, "generate", workspace.Folder.PathOf("pets.yaml"), "-o", "out", "-n", "Acme");
        result.AssertSuccess();
        Assert.True(File.Exists(elsewhere.PathOf("out/Models/Pet.cs")));
    }

    [Fact]
    public void A_path_of_the_output_is_printed_as_it_is_from_the_folder_of_the_user_wherever_the_input_lies()
    {
        using var workspace = new Workspace();
        using var elsewhere = new TempFolder();
        elsewhere.Write("out/foreign.txt", "x");
        CommandResult result = Shared.Cdsc.Run(elsewhere.Root, "generate", workspace.Folder.PathOf("pets.yaml"), "-o", "out", "-n", "Acme");
        result.AssertDiagnostics("out: error CDSC0060: The output folder 'out' has files in it");
    }
}
