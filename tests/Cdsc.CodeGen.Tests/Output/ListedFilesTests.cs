using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

/// <summary>Which files need no second look, since they are as the last run has left them.</summary>
public sealed class ListedFilesTests : IDisposable
{
    private readonly OutputFixture _output = new();

    public ListedFilesTests() => _output.Generate(OutputFixture.Files(("a.cs", "a\n"), ("empty.cs", ""), ("sub/b.cs", "b\n"), ("sub/c.cs", "c\n")));

    private Manifest Listed => Manifest.Parse(File.ReadAllText(_output.PathOf(Manifest.FileName)), out _)!;

    public void Dispose() => _output.Dispose();

    [Fact]
    public void All_are_found_when_nothing_has_changed() => AssertFound("a.cs", "empty.cs", "sub/b.cs", "sub/c.cs");

    [Fact]
    public void One_that_was_changed_has_gone_or_became_a_folder_is_not()
    {
        File.WriteAllText(_output.PathOf("a.cs"), "b\n");
        File.Delete(_output.PathOf("sub/b.cs"));
        File.Delete(_output.PathOf("sub/c.cs"));
        Directory.CreateDirectory(_output.PathOf("sub/c.cs"));
        AssertFound("empty.cs");
    }

    [Fact]
    public void A_link_to_what_is_listed_is_not()
    {
        File.Move(_output.PathOf("a.cs"), _output.PathOf("other.cs"));
        try
        {
            File.CreateSymbolicLink(_output.PathOf("a.cs"), _output.PathOf("other.cs"));
        }
        catch (IOException exception) when (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a right on this system: " + exception.Message);
        }

        AssertFound("empty.cs", "sub/b.cs", "sub/c.cs");
    }

    [Fact]
    public void One_that_a_run_was_writing_when_it_was_cut_short_is_not()
    {
        Manifest both = Listed;
        both.Add("a.cs", Manifest.HashOf("new\n"u8));
        Assert.Equal(["empty.cs", "sub/b.cs", "sub/c.cs"], ListedFiles.In(_output.Folder, both, CancellationToken.None).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_large_one_is_left_to_who_has_something_to_compare_it_with()
    {
        _output.Generate(OutputFixture.Files(("large.cs", new string('x', 1_100_000)), ("small.cs", new string('x', 1_000_000))));
        AssertFound("small.cs");
    }

    [Fact]
    public void Nothing_is_looked_at_when_there_is_no_more_time() =>
        Assert.Empty(ListedFiles.In(_output.Folder, Listed, new CancellationToken(canceled: true)));

    private void AssertFound(params string[] paths) =>
        Assert.Equal(paths, ListedFiles.In(_output.Folder, Listed, CancellationToken.None).Order(StringComparer.Ordinal));
}
