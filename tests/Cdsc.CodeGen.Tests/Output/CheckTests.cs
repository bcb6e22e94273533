using Cdsc.CodeGen.Tests.BadInput;

namespace Cdsc.CodeGen.Tests.Output;

/// <summary>The command <c>check</c>: it tells every difference and changes nothing.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().Generated();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_folder_that_is_up_to_date_passes()
    {
        CommandResult result = Check();
        result.AssertSuccess();
        Assert.Matches(@"\A2 output folders are up to date, [0-9]+ files in all\.\n\z", result.Output);
    }

    [Fact]
    public void A_file_that_was_touched_is_named_with_a_diff()
    {
        string path = _workspace.Folder.PathOf("out/code/Models/Pet.cs");
        File.WriteAllText(path, File.ReadAllText(path).Replace("public sealed class Pet\n", "public class Pet\n", StringComparison.Ordinal));
        CommandResult result = Check();
        result.AssertDiagnostics("out/code/Models/Pet.cs: error CDSC0065: The file is not what would be generated; run cdsc generate.");
        Assert.Equal("--- out/code/Models/Pet.cs\n+++ out/code/Models/Pet.cs (as it would be generated)\n-public class Pet\n+public sealed class Pet\n", result.Output);
    }

    [Fact]
    public void A_file_that_differs_only_in_line_ends_is_named()
    {
        string path = _workspace.Folder.PathOf("out/docs/pets.openapi.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        CommandResult result = Check();
        result.AssertDiagnostics("out/docs/pets.openapi.json: error CDSC0065: The file is not what would be generated; run cdsc generate.");
        Assert.EndsWith("(only line ends or the byte order mark differ)\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_diff_is_cut()
    {
        _workspace.Folder.Write("out/code/Models/Pet.cs", string.Concat(Enumerable.Range(0, 500).Select(i => $"// {i}\n")));
        CommandResult result = Check();
        Assert.Equal(43, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("… and more\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_is_named()
    {
        File.Delete(_workspace.Folder.PathOf("out/code/Models/Pet.cs"));
        Check().AssertDiagnostics("out/code/Models/Pet.cs: error CDSC0065: The file is missing; run cdsc generate.");
    }

    [Fact]
    public void A_file_that_would_not_be_generated_any_more_is_named()
    {
        _workspace.Folder.Write("pets.yaml", Workspace.Document.Replace("    Kind: {$ref: schemas/kind.yaml}\n", "", StringComparison.Ordinal));
        CommandResult result = Check();
        result.AssertNoTrace();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("out/code/Models/Kind.cs: error CDSC0065: The file would not be generated any more; run cdsc generate.", result.ErrorLines);
        Assert.Contains("out/code/Models/Json/KindJsonConverter.cs: error CDSC0065: The file would not be generated any more; run cdsc generate.", result.ErrorLines);
        Assert.Contains("out/code/manifest.txt: error CDSC0065: The file is not what would be generated; run cdsc generate.", result.ErrorLines);
    }

    [Fact]
    public void A_manifest_that_is_missing_is_named()
    {
        File.Delete(_workspace.Folder.PathOf("out/code/manifest.txt"));
        Check().AssertDiagnostics("out/code/manifest.txt: error CDSC0065: The file is missing; run cdsc generate.");
    }

    [Fact]
    public void A_manifest_that_is_broken_is_named()
    {
        _workspace.Folder.Write("out/code/manifest.txt", "nonsense\n");
        Check().AssertDiagnostics("out/code/manifest.txt: error CDSC0065: The file is not what would be generated; run cdsc generate.");
    }

    [Fact]
    public void A_folder_that_is_missing_is_named_file_by_file()
    {
        Directory.Delete(_workspace.Folder.PathOf("out/docs"), recursive: true);
        Check().AssertDiagnostics(
            "out/docs/manifest.txt: error CDSC0065: The file is missing; run cdsc generate.",
            "out/docs/pets.openapi.json: error CDSC0065: The file is missing; run cdsc generate.",
            "out/docs/pets/Kind.schema.json: error CDSC0065: The file is missing; run cdsc generate.",
            "out/docs/pets/Pet.schema.json: error CDSC0065: The file is missing; run cdsc generate.");
    }

    [Fact]
    public void Files_of_others_are_none_of_its_business()
    {
        _workspace.Folder.Write("out/code/notes.txt", "mine");
        Check().AssertSuccess();
    }

    /// <summary>Runs the command, and expects not even a time to change.</summary>
    private CommandResult Check()
    {
        FolderState before = _workspace.Folder.State();
        IReadOnlyDictionary<string, DateTime> times = FileTimes.Age(_workspace.Folder.Root);
        CommandResult result = _workspace.Check();
        before.AssertSame(_workspace.Folder.State());
        Assert.Equal(times, FileTimes.Of(_workspace.Folder.Root));
        return result;
    }
}
