using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Versions that are revisions of git.</summary>
public sealed class RevisionTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        await Git("init", "--quiet", "--initial-branch=main");
        _folder.Write("sub/cdsc.json", """{ "inputs": ["api/a b.yaml"] }""");
        _folder.Write("sub/api/a b.yaml", DiffDocument.Of("answer", "{ $ref: 'Answer ü.yaml' }"));
        _folder.Write("sub/api/Answer ü.yaml", "type: object\nproperties: { a: { type: string, description: Grüße. } }\n");
        await Commit("one");
        await Git("tag", "v1.0");
        _folder.Write("sub/api/Answer ü.yaml", "type: object\nproperties: { b: { type: integer } }\n");
        await Commit("two");
    }

    public ValueTask DisposeAsync()
    {
        // Git writes its objects so that nobody may write them.
        foreach (string file in Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("v1.0", "HEAD", "v1.0:api/Answer ü.yaml(2,15)")]
    [InlineData("HEAD~1", "main", "HEAD~1:api/Answer ü.yaml(2,15)")]
    public void Two_revisions_are_compared(string old, string current, string place)
    {
        CommandResult result = Run("sub", old, current);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"property-added:Answer/b\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"    {place} -> nowhere\n    property-removed:Answer/a\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_is_compared_with_what_is_on_disk_from_any_folder()
    {
        _folder.Write("sub/api/Answer ü.yaml", "type: object\nproperties: { a: { type: string, description: Grüße. } }\n");
        Assert.Equal("Nothing has changed.\n", Run("sub/api", "v1.0", ".").Output);
        Assert.Contains("HEAD:api/Answer ü.yaml(2,15) -> nowhere", Run("sub/api", "HEAD", "..").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_of_a_revision_names_its_documents()
    {
        File.Move(_folder.PathOf("sub/api/a b.yaml"), _folder.PathOf("sub/api/c.yaml"));
        _folder.Write("sub/cdsc.json", """{ "inputs": ["api/c.yaml"] }""");
        await Commit("three");
        Assert.Equal((0, "Nothing has changed.\n", ""), Values(Run("sub", "HEAD~1", "HEAD")));
    }

    [Fact]
    public void A_revision_that_is_not_there_is_reported_with_those_that_are_most_alike() => Assert.Equal(
        (1, "", "v1.1: error CDSC0130: There is no file, no folder and no revision of git 'v1.1': git has v1.0, main.\n"), Values(Run("sub", "v1.1", "HEAD")));

    [Theory]
    [InlineData("HEAD; echo x")]
    [InlineData("$(echo HEAD)")]
    [InlineData("v1.0^{tree}")]
    [InlineData("v1.0..main")]
    public void No_name_is_more_than_a_name(string name)
    {
        CommandResult result = Run("sub", name, "HEAD");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"{name}: error CDSC0130", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_a_revision_lacks_is_reported()
    {
        File.Delete(_folder.PathOf("sub/api/Answer ü.yaml"));
        await Commit("three");
        CommandResult result = Run("sub", "v1.0", "HEAD");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("HEAD:api/a b.yaml(", result.Error, StringComparison.Ordinal);
        Assert.Contains("error CDSC0002: The referenced file 'api/Answer ü.yaml' can't be read: it does not exist in that revision.", result.Error, StringComparison.Ordinal);
    }

    /// <summary>What can't be held must not be taken for the next answer.</summary>
    [Fact]
    public async Task A_file_that_is_too_large_is_reported_and_the_next_one_is_read()
    {
        using (FileStream large = File.Create(_folder.PathOf("sub/api/Answer ü.yaml")))
        {
            large.SetLength((64 * 1024 * 1024) + 1);
        }

        _folder.Write("sub/api/b.yaml", "a: 1\n");
        await Commit("three");
        using var sources = new GitSources(_folder.PathOf("sub"), "HEAD");
        Assert.Equal("it is larger than 64 MiB", sources.Read("api/Answer ü.yaml").Failure);
        Assert.Equal("a: 1\n", sources.Read("api/b.yaml").Text);
    }

    [Fact]
    public void Without_a_repository_that_is_said()
    {
        using var other = new TempFolder();
        CommandResult result = DiffRun.In(other.Root, "diff", "HEAD", "HEAD~1");
        Assert.Equal("HEAD: error CDSC0130: There is no file, no folder and no revision of git 'HEAD': this folder is not in a repository of git.\n", result.Error);
    }

    private static (int ExitCode, string Output, string Error) Values(CommandResult result) => (result.ExitCode, result.Output, result.Error);

    private CommandResult Run(string folder, string old, string current) => DiffRun.In(_folder.PathOf(folder), "diff", old, current);

    private async Task Commit(string message)
    {
        await Git("add", "--all");
        await Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    private async Task Git(params string[] arguments)
    {
        ProcessResult result = await ChildProcess.RunAsync("git", arguments, _folder.Root);
        Assert.Equal(0, result.ExitCode);
    }
}
