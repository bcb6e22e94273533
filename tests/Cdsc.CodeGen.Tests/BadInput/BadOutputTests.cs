namespace Cdsc.CodeGen.Tests.BadInput;

/// <summary>Output folders in which something is in the way: it is said, and nothing is touched.</summary>
public sealed class BadOutputTests
{
    [Fact]
    public void A_folder_with_files_of_others_is_left_alone()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("out/code/notes.txt", "mine");
        AssertRefused(workspace, "out/code: error CDSC0060: The output folder 'out/code' has files in it and no manifest.txt of cdsc, so it is left alone");
    }

    [Fact]
    public void A_folder_with_a_folder_of_others_is_left_alone()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("out/docs/sub/notes.txt", "notes");
        AssertRefused(workspace, "out/docs: error CDSC0060: ");
    }

    [Fact]
    public void A_folder_with_a_link_in_it_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.Folder.PathOf("elsewhere"));
        Directory.CreateDirectory(workspace.Folder.PathOf("out/docs"));
        Directory.CreateSymbolicLink(workspace.Folder.PathOf("out/docs/sub"), workspace.Folder.PathOf("elsewhere"));
        AssertRefused(workspace, "out/docs: error CDSC0060: ");
    }

    [Fact]
    public void Empty_folders_as_cleaning_a_build_leaves_them_are_nobodys()
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.Folder.PathOf("out/code/Models/Json"));
        workspace.Generated();
        Assert.True(File.Exists(workspace.Folder.PathOf("out/code/manifest.txt")));
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_left_alone()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("out/code", "a file");
        AssertRefused(workspace, "out/code: error CDSC0060: ");
    }

    [Fact]
    public void An_output_folder_below_a_file_is_an_error()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("out", "a file");
        CommandResult result = workspace.Generate();
        result.AssertNoTrace();
        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"\Aout/code.*: error CDSC006[03]: ", result.Error);
        Assert.Equal("a file", workspace.Folder.Read("out"));
    }

    [Fact]
    public void A_file_of_others_in_the_way_is_not_overwritten()
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("pets.yaml", Workspace.Document + "    Owner: {type: object, properties: {name: {type: string}}}\n");
        workspace.Folder.Write("out/code/Models/Owner.cs", "// mine");
        AssertRefused(workspace, "out/code/Models/Owner.cs: error CDSC0062: A file of this name exists and was not generated");
    }

    [Fact]
    public void A_folder_of_others_in_the_way_is_found_before_anything_is_written()
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("pets.yaml", Workspace.Document + "    Owner: {type: object, properties: {name: {type: string}}}\n");
        workspace.Folder.Write("out/code/Models/Owner.cs/notes.txt", "mine");
        AssertRefused(workspace, "out/code/Models/Owner.cs: error CDSC006");
    }

    [Fact]
    public void A_file_of_others_where_a_folder_goes_is_found_before_anything_is_written()
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("cdsc.json", Workspace.Configuration.Replace("\"client\"]", "\"client\", \"server\"]", StringComparison.Ordinal));
        workspace.Folder.Write("out/code/Server", "mine");
        FolderState before = workspace.Folder.State();
        CommandResult result = workspace.Generate();
        result.AssertNoTrace();
        Assert.Equal(1, result.ExitCode);
        Assert.All(result.ErrorLines, line => Assert.StartsWith("out/code/Server", line, StringComparison.Ordinal));
        before.AssertSame(workspace.Folder.State());
    }

    [Fact]
    public void A_generated_file_that_was_edited_is_not_overwritten_and_all_are_named()
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("pets.yaml", Workspace.Document.Replace("name: {type: string}", "name: {type: integer}", StringComparison.Ordinal));
        File.AppendAllText(workspace.Folder.PathOf("out/code/Models/Pet.cs"), "// mine\n");
        File.AppendAllText(workspace.Folder.PathOf("out/docs/pets.openapi.json"), " ");
        AssertRefused(
            workspace,
            "out/code/Models/Pet.cs: error CDSC0061: The generated file was edited by hand and is not overwritten",
            "out/docs/pets.openapi.json: error CDSC0061: The generated file was edited by hand and is not overwritten");
    }

    [Fact]
    public void A_generated_file_that_was_edited_is_not_overwritten_even_when_the_documents_are_as_they_were()
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("out/code/Models/Pet.cs", "// mine\n");
        AssertRefused(workspace, "out/code/Models/Pet.cs: error CDSC0061: ");
    }

    [Fact]
    public void A_generated_file_that_was_deleted_is_made_again()
    {
        using Workspace workspace = new Workspace().Generated();
        FolderState before = workspace.Folder.State();
        File.Delete(workspace.Folder.PathOf("out/code/Models/Pet.cs"));
        workspace.Generate().AssertSuccess();
        before.AssertSame(workspace.Folder.State());
    }

    [Theory]
    [InlineData("nonsense\n")]
    [InlineData("0123\tModels/Pet.cs\n")]
    [InlineData("\u0000\u0001")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ../escape.txt\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  /etc/passwd\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\\b\n")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855  a\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85  a\n")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    public void A_broken_manifest_is_an_error(string manifest)
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("out/code/manifest.txt", manifest);
        AssertRefused(workspace, "out/code/manifest.txt: error CDSC0066: The manifest of the output folder is broken: line 1 is no hash and path");
    }

    [Fact]
    public void A_manifest_that_is_a_folder_is_an_error()
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.Folder.PathOf("out/code/manifest.txt"));
        AssertRefused(workspace, "out/code: error CDSC006");
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write("elsewhere/Pet.cs", workspace.Folder.Read("out/code/Models/Pet.cs"));
        Directory.Delete(workspace.Folder.PathOf("out/code/Models"), recursive: true);
        Directory.CreateSymbolicLink(workspace.Folder.PathOf("out/code/Models"), workspace.Folder.PathOf("elsewhere"));
        FolderState before = workspace.Folder.State();
        CommandResult result = workspace.Generate();
        result.AssertNoTrace();
        Assert.Equal(1, result.ExitCode);
        Assert.All(result.ErrorLines, line => Assert.StartsWith("out/code: error CDSC0064: The output path 'Models/", line, StringComparison.Ordinal));
        before.AssertSame(workspace.Folder.State());
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_an_error()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Folders have no such mode on Windows.");
            return;
        }

        Assert.SkipWhen(
            Environment.IsPrivilegedProcess && !OperatingSystem.IsLinux(),
            "Root may write everywhere, and only Linux lets it give that up, so a read-only folder is none here.");
        using var workspace = new Workspace();
        string folder = workspace.Folder.PathOf("out/code");
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            CommandResult result = await CdscProcess.RunWithoutPrivilegeAsync(workspace.Folder.Root, "generate");
            result.AssertDiagnostics("out/code/manifest.txt: error CDSC0063: The output can't be written: ");
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_place_where_nobody_can_write_is_an_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a /proc, where not even root makes folders.");
        using var workspace = new Workspace();
        workspace.Generate("pets.yaml", "-o", "/proc/cdsc-test", "-n", "Acme").AssertDiagnostics(
            Path.GetRelativePath(workspace.Folder.Root, "/proc/cdsc-test/manifest.txt") + ": error CDSC0063: The output can't be written: ");
    }

    private static void AssertRefused(Workspace workspace, params string[] expected)
    {
        FolderState before = workspace.Folder.State();
        CommandResult result = workspace.Generate();
        result.AssertDiagnostics(expected);
        Assert.Equal("", result.Output);
        before.AssertSame(workspace.Folder.State());
    }
}
