using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

/// <summary>Somebody changes the folder between the look at it and the writing: what he did stays, and the next run mends the rest.</summary>
public sealed class MeanwhileTests : IDisposable
{
    private static readonly IReadOnlyList<GeneratedFile> Before = OutputFixture.Files(("a.cs", "old\n"), ("b.cs", "old\n"), ("sub/gone.cs", "old\n"));

    private static readonly IReadOnlyList<GeneratedFile> After = OutputFixture.Files(("a.cs", "new\n"), ("b.cs", "new\n"), ("sub/fresh.cs", "new\n"));

    private readonly OutputFixture _output = new();
    private readonly TempFolder _elsewhere = new();

    public MeanwhileTests() => _output.Generate(Before);

    public void Dispose()
    {
        _output.Dispose();
        _elsewhere.Dispose();
    }

    [Theory]
    [InlineData("b.cs")]
    [InlineData("sub/gone.cs")]
    [InlineData("sub/fresh.cs")]
    public void A_file_that_was_saved_meanwhile_stays(string path)
    {
        Interrupted(() => File.WriteAllText(_output.PathOf(path), "mine\n"), $"out/{path}: CDSC0170");
        Assert.Equal("mine\n", File.ReadAllText(_output.PathOf(path)));
        File.Delete(_output.PathOf(path));
        AssertMends();
    }

    [Fact]
    public void A_manifest_that_another_run_wrote_meanwhile_stays()
    {
        string manifest = _output.PathOf(Manifest.FileName);
        string other = File.ReadAllText(manifest) + Manifest.HashOf("x"u8) + "  other.cs\n";
        Interrupted(() => File.WriteAllText(manifest, other), "out/manifest.txt: CDSC0170");
        Assert.Equal(other, File.ReadAllText(manifest));
        AssertMends();
    }

    [Theory]
    [InlineData("b.cs")]
    [InlineData("sub/gone.cs")]
    [InlineData("sub")]
    public void What_was_deleted_meanwhile_is_no_obstacle(string path)
    {
        string full = _output.PathOf(path);
        Write(() =>
        {
            if (Directory.Exists(full))
            {
                Directory.Delete(full, recursive: true);
            }
            else
            {
                File.Delete(full);
            }
        });
        _output.AssertHolds(After);
    }

    [Fact]
    public void A_folder_that_became_a_link_meanwhile_is_not_followed()
    {
        SkipWithoutLinks();
        _elsewhere.Write("gone.cs", "old\n");
        Interrupted(
            () =>
            {
                Directory.Delete(_output.PathOf("sub"), recursive: true);
                Directory.CreateSymbolicLink(_output.PathOf("sub"), _elsewhere.Root);
            },
            "out/sub/gone.cs: CDSC0170");
        Assert.Equal(["gone.cs"], Directory.EnumerateFileSystemEntries(_elsewhere.Root).Select(Path.GetFileName));
        Directory.Delete(_output.PathOf("sub"));
        AssertMends();
    }

    [Fact]
    public void An_output_folder_that_became_a_link_meanwhile_is_not_followed()
    {
        SkipWithoutLinks();
        Interrupted(
            () =>
            {
                Directory.Move(_output.Folder, _output.Folder + "-moved");
                Directory.CreateSymbolicLink(_output.Folder, _elsewhere.Root);
            },
            "out/manifest.txt: CDSC0170");
        Assert.Empty(_elsewhere.State().Entries);
        Directory.Delete(_output.Folder);
        Directory.Move(_output.Folder + "-moved", _output.Folder);
        AssertMends();
    }

    [Fact]
    public void An_output_folder_that_is_a_link_from_the_start_is_the_user_s_choice()
    {
        SkipWithoutLinks();
        Directory.Move(_output.Folder, _output.Folder + "-moved");
        Directory.CreateSymbolicLink(_output.Folder, _output.Folder + "-moved");
        AssertMends();
        Assert.Equal("new\n", File.ReadAllText(Path.Combine(_output.Folder + "-moved", "sub/fresh.cs")));
    }

    [Theory]
    [InlineData("a.cs")]
    [InlineData("sub/fresh.cs")]
    [InlineData("manifest.txt")]
    public void Nothing_is_written_through_a_link_of_the_name_of_a_temporary_file(string path)
    {
        SkipWithoutLinks();
        _elsewhere.Write("precious", "mine\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_output.PathOf(path))!);
        File.CreateSymbolicLink(_output.PathOf(path + OutputWriter.TemporarySuffix), _elsewhere.PathOf("precious"));
        Write(() => { });
        Assert.Equal("mine\n", _elsewhere.Read("precious"));
    }

    [Fact]
    public void A_manifest_that_is_a_link_is_refused()
    {
        SkipWithoutLinks();
        File.Move(_output.PathOf(Manifest.FileName), _elsewhere.PathOf("list"));
        File.CreateSymbolicLink(_output.PathOf(Manifest.FileName), _elsewhere.PathOf("list"));
        Assert.Null(_output.Plan(After, out IReadOnlyList<string> diagnostics));
        Assert.Equal(["out: CDSC0064"], diagnostics);
    }

    [Fact]
    public void A_file_that_somebody_has_locked_is_named_and_nothing_is_touched()
    {
        FolderState before = _output.State();
        using (new FileStream(_output.PathOf("b.cs"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Null(_output.Plan(After, out IReadOnlyList<string> diagnostics));
            Assert.Equal(["out/b.cs: CDSC0063"], diagnostics);
        }

        before.AssertSame(_output.State());
        AssertMends();
    }

    /// <summary>Plans, lets the folder change, writes, and expects it to stop with this.</summary>
    private void Interrupted(Action change, string expected) =>
        Assert.Equal([expected], Write(change).Select(line => line.Replace(_output.Folder, "out", StringComparison.Ordinal)));

    private IEnumerable<string> Write(Action change)
    {
        OutputPlan plan = _output.Plan(After, out _)!;
        change();
        var diagnostics = new DiagnosticBag();
        OutputWriter.Write(plan, diagnostics);
        return diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}");
    }

    private void AssertMends()
    {
        Assert.Empty(_output.Generate(After));
        _output.AssertHolds(After);
    }

    private static void SkipWithoutLinks() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
}
