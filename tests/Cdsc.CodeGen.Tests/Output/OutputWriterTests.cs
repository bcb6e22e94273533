using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly IReadOnlyList<GeneratedFile> Some =
        OutputFixture.Files(("a.cs", "a\n"), ("sub/b.cs", "b\n"), ("sub/deep/c.cs", "c\n"), ("é.cs", "é\n"));

    private readonly OutputFixture _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Files_are_written_with_a_manifest_as_sha256sum_checks_it()
    {
        _output.Generate(Some);
        Assert.Equal("b\n", File.ReadAllText(_output.PathOf("sub/b.cs")));
        Assert.Equal(
            """
            87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a.cs
            0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f  sub/b.cs
            a3a5e715f0cc574a73c3f9bebb6bc24f32ffd5b67b387244c2c909da779a1478  sub/deep/c.cs

            """.ReplaceLineEndings("\n"),
            string.Concat(File.ReadLines(_output.PathOf("manifest.txt")).Where(line => !line.EndsWith("é.cs", StringComparison.Ordinal)).Select(line => line + "\n")));
    }

    [Fact]
    public void Nothing_is_written_as_long_as_nothing_changes()
    {
        _output.Generate(Some);
        FileTimes.Age(_output.Folder);
        OutputPlan? plan = _output.Plan(Some, out _);
        Assert.True(plan!.IsUpToDate);
        _output.Generate(Some);
        Assert.Empty(FileTimes.Written(_output.Folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(150_000)]
    public void A_large_file_is_compared_to_its_end(int index)
    {
        char[] text = [.. Enumerable.Range(0, 150_001).Select(number => (char)('a' + (number % 26)))];
        _output.Generate(OutputFixture.Files(("large.cs", new string(text))));
        Assert.True(_output.Plan(OutputFixture.Files(("large.cs", new string(text))), out _)!.IsUpToDate);
        text[index] = '!';
        IReadOnlyList<GeneratedFile> changed = OutputFixture.Files(("large.cs", new string(text)));
        Assert.False(_output.Plan(changed, out _)!.IsUpToDate);
        _output.Generate(changed);
        _output.AssertHolds(changed);
    }

    [Fact]
    public void A_manifest_with_another_hash_of_the_same_file_is_mended()
    {
        _output.Generate(Some);
        string manifest = _output.PathOf("manifest.txt");
        File.WriteAllText(manifest, new string('0', 64) + File.ReadAllText(manifest)[64..]);
        Assert.False(_output.Plan(Some, out _)!.IsUpToDate);
        _output.Generate(Some);
        _output.AssertHolds(Some);
    }

    [Fact]
    public void Only_what_changes_is_written()
    {
        _output.Generate(Some);
        FileTimes.Age(_output.Folder);
        IReadOnlyList<GeneratedFile> changed = [.. Some.SkipLast(1), new GeneratedFile("é.cs", "other\n"), new GeneratedFile("new/d.cs", "d\n")];
        _output.Generate(changed);
        Assert.Equal(["manifest.txt", "new/d.cs", "é.cs"], FileTimes.Written(_output.Folder));
        _output.AssertHolds(changed);
    }

    [Fact]
    public void A_file_that_is_generated_no_more_is_removed_with_the_folders_it_leaves_empty()
    {
        _output.Generate(Some);
        Directory.CreateDirectory(_output.PathOf("own/empty"));
        IReadOnlyList<GeneratedFile> left = OutputFixture.Files(("a.cs", "a\n"));
        Assert.Empty(_output.Generate(left));
        Assert.Equal(["a.cs", "manifest.txt", "own/", "own/empty/"], _output.State().Entries.Select(entry => entry.Split(' ')[0]));
    }

    [Fact]
    public void A_folder_with_files_of_others_stays_when_ours_go()
    {
        _output.Generate(Some);
        File.WriteAllText(_output.PathOf("sub/notes.txt"), "mine");
        _output.Generate(OutputFixture.Files(("a.cs", "a\n")));
        Assert.Equal(["a.cs", "manifest.txt", "sub/", "sub/notes.txt"], _output.State().Entries.Select(entry => entry.Split(' ')[0]));
    }

    [Fact]
    public void A_file_that_was_edited_stays_when_it_is_generated_no_more_and_is_named_once()
    {
        _output.Generate(Some);
        File.AppendAllText(_output.PathOf("sub/b.cs"), "// mine\n");
        IReadOnlyList<GeneratedFile> left = OutputFixture.Files(("a.cs", "a\n"));
        Assert.Equal(["out/sub/b.cs: CDSC0067"], _output.Generate(left));
        Assert.Equal("b\n// mine\n", File.ReadAllText(_output.PathOf("sub/b.cs")));
        Assert.Empty(_output.Generate(left));
    }

    [Fact]
    public void A_file_that_somebody_removed_is_no_obstacle_when_it_is_generated_no_more()
    {
        _output.Generate(Some);
        Directory.Delete(_output.PathOf("sub"), recursive: true);
        IReadOnlyList<GeneratedFile> left = OutputFixture.Files(("a.cs", "a\n"));
        Assert.Empty(_output.Generate(left));
        _output.AssertHolds(left);
    }

    [Fact]
    public void A_file_that_is_as_it_shall_be_though_nobody_generated_it_is_taken_over()
    {
        _output.Generate(OutputFixture.Files(("a.cs", "a\n")));
        File.WriteAllText(_output.PathOf("b.cs"), "b\n");
        IReadOnlyList<GeneratedFile> both = OutputFixture.Files(("a.cs", "a\n"), ("b.cs", "b\n"));
        _output.Generate(both);
        _output.AssertHolds(both);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/../x")]
    [InlineData("/x")]
    [InlineData("//host/x")]
    [InlineData("a\\b")]
    [InlineData("..\\x")]
    [InlineData("C:/x")]
    [InlineData("C:x")]
    [InlineData("CON")]
    [InlineData("con.txt")]
    [InlineData("a/NUL")]
    [InlineData("lpt1.cs")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./x")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("a /b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a*b")]
    [InlineData("a?b")]
    [InlineData("a|b")]
    [InlineData("a:b")]
    [InlineData("\"a\"")]
    public void A_path_that_is_not_plainly_inside_the_folder_is_refused(string path)
    {
        OutputPlan? plan = _output.Plan(OutputFixture.Files(("fine.cs", "x\n"), (path, "x\n")), out IReadOnlyList<string> diagnostics);
        Assert.Null(plan);
        Assert.Equal(["out: CDSC0064"], diagnostics);
        Assert.Empty(_output.State().Entries);
    }

    [Fact]
    public void Two_files_of_one_path_are_refused()
    {
        Assert.Null(_output.Plan(OutputFixture.Files(("a.cs", "1\n"), ("a.cs", "2\n")), out IReadOnlyList<string> diagnostics));
        Assert.Equal(["out: CDSC0064"], diagnostics);
    }

    [Fact]
    public void Two_files_whose_paths_differ_by_case_are_refused_since_not_every_disk_can_hold_both()
    {
        Assert.Null(_output.Plan(OutputFixture.Files(("A.cs", "1\n"), ("a.cs", "2\n")), out IReadOnlyList<string> diagnostics));
        Assert.Equal(["out: CDSC0064"], diagnostics);
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("sub/b.cs")]
    public void A_link_on_the_way_is_refused(string link)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        using var elsewhere = new TempFolder();
        _output.Generate(OutputFixture.Files(("a.cs", "a\n")));
        Directory.CreateDirectory(Path.GetDirectoryName(_output.PathOf(link))!);
        File.CreateSymbolicLink(_output.PathOf(link), elsewhere.Root);
        Assert.Null(_output.Plan(Some, out IReadOnlyList<string> diagnostics));
        Assert.All(diagnostics, line => Assert.Equal("out: CDSC0064", line));
        Assert.Empty(elsewhere.State().Entries);
    }

    [Fact]
    public void A_stale_file_behind_a_link_is_not_removed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        using var elsewhere = new TempFolder();
        elsewhere.Write("b.cs", "b\n");
        _output.Generate(Some);
        Directory.Delete(_output.PathOf("sub"), recursive: true);
        Directory.CreateSymbolicLink(_output.PathOf("sub"), elsewhere.Root);
        _output.Generate(OutputFixture.Files(("a.cs", "a\n")));
        Assert.Equal("b\n", elsewhere.Read("b.cs"));
    }
}
