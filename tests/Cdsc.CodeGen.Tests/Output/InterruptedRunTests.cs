using System.Text;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

/// <summary>A run that is cut short, after any of its steps: every file is old or new, and the next run mends all.</summary>
public sealed class InterruptedRunTests
{
    private const string TemporarySuffix = ".cdsc-tmp";

    private static readonly IReadOnlyList<GeneratedFile> Before =
        OutputFixture.Files(("changed.cs", "old\n"), ("gone/x.cs", "old\n"), ("same.cs", "same\n"), ("sub/changed.cs", "old\n"), ("sub/gone.cs", "old\n"));

    private static readonly IReadOnlyList<GeneratedFile> After =
        OutputFixture.Files(("changed.cs", "new\n"), ("fresh/y.cs", "new\n"), ("same.cs", "same\n"), ("sub/changed.cs", "new\n"), ("sub/fresh.cs", "new\n"));

    private static readonly IReadOnlyList<GeneratedFile> Third =
        OutputFixture.Files(("changed.cs", "third\n"), ("gone/x.cs", "third\n"), ("same.cs", "same\n"));

    /// <summary>How many steps were done, and whether the next one had made its temporary file.</summary>
    public static TheoryData<int, bool> Steps
    {
        get
        {
            var data = new TheoryData<int, bool>();
            for (int steps = 0; steps <= 6; steps++)
            {
                data.Add(steps, false);
                data.Add(steps, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_update_that_was_cut_short_is_mended(int steps, bool withTemporary)
    {
        using var output = new OutputFixture();
        output.Generate(Before);
        Interrupt(output, After, steps, withTemporary);
        AssertOldOrNew(output);
        Assert.Empty(output.Generate(After));
        output.AssertHolds(After);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_update_that_was_cut_short_can_be_taken_back(int steps, bool withTemporary)
    {
        using var output = new OutputFixture();
        output.Generate(Before);
        Interrupt(output, After, steps, withTemporary);
        Assert.Empty(output.Generate(Before));
        output.AssertHolds(Before);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_update_that_was_cut_short_can_be_followed_by_another(int steps, bool withTemporary)
    {
        using var output = new OutputFixture();
        output.Generate(Before);
        Interrupt(output, After, steps, withTemporary);
        Assert.Empty(output.Generate(Third));
        output.AssertHolds(Third);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_first_run_that_was_cut_short_is_mended(int steps, bool withTemporary)
    {
        using var output = new OutputFixture();
        Interrupt(output, After, steps, withTemporary);
        AssertOldOrNew(output);
        Assert.Empty(output.Generate(After));
        output.AssertHolds(After);
    }

    [Fact]
    public void A_file_that_is_edited_between_the_two_runs_is_still_found()
    {
        using var output = new OutputFixture();
        output.Generate(Before);
        Interrupt(output, After, 3, withTemporary: false);
        File.WriteAllText(output.PathOf("sub/changed.cs"), "mine\n");
        Assert.Null(output.Plan(After, out IReadOnlyList<string> diagnostics));
        Assert.Equal(["out/sub/changed.cs: CDSC0061"], diagnostics);
    }

    [Fact]
    public void The_real_writer_makes_the_steps_that_these_tests_make_by_hand()
    {
        OutputPlan plan = PlanOf(Before, After, out OutputFixture reference);
        using (reference)
        {
            for (int steps = 1; steps <= plan.Changes.Count; steps++)
            {
                using var real = new OutputFixture();
                real.Generate(Before);
                // The step after the last is one that fails: a folder is in its way.
                Directory.CreateDirectory(real.PathOf("blocked/full"));
                OutputPlan cut = real.Plan(After, out _)!;
                var diagnostics = new DiagnosticBag();
                Assert.False(OutputWriter.Write(cut with { Changes = [.. cut.Changes.Take(steps), new OutputChange("blocked", [], null)] }, diagnostics));
                Assert.Equal("CDSC0063", Assert.Single(diagnostics.ToSorted()).Id);
                Directory.Delete(real.PathOf("blocked"), recursive: true);

                using var byHand = new OutputFixture();
                byHand.Generate(Before);
                Interrupt(byHand, After, steps, withTemporary: false);
                byHand.State().AssertSame(real.State());
            }
        }
    }

    /// <summary>Does the first steps of a run: step 0 is none, step 1 the pending manifest and the first change, and so on.</summary>
    private static void Interrupt(OutputFixture output, IReadOnlyList<GeneratedFile> target, int steps, bool withTemporary)
    {
        OutputPlan plan = output.Plan(target, out _)!;
        Directory.CreateDirectory(output.Folder);
        if (steps > 0)
        {
            File.WriteAllText(output.PathOf(Manifest.FileName), (plan.Old is null ? plan.New : plan.Old.Union(plan.New)).ToString());
        }

        foreach (OutputChange done in plan.Changes.Take(steps))
        {
            string path = output.PathOf(done.Path);
            if (done.Content is { } content)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
            }
            else
            {
                File.Delete(path);
                if (Path.GetDirectoryName(path) is { } folder && folder != output.Folder && !Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    Directory.Delete(folder);
                }
            }
        }

        // A file is removed without a temporary one.
        OutputChange? change = steps > 0 && steps < plan.Changes.Count ? plan.Changes[steps] : null;
        if (withTemporary && change is not { Content: null })
        {
            // Half a file, beside the one that the next step would have replaced.
            string next = change?.Path ?? Manifest.FileName;
            Directory.CreateDirectory(Path.GetDirectoryName(output.PathOf(next))!);
            File.WriteAllBytes(output.PathOf(next) + TemporarySuffix, Encoding.UTF8.GetBytes("ha"));
        }
    }

    private static OutputPlan PlanOf(IReadOnlyList<GeneratedFile> before, IReadOnlyList<GeneratedFile> after, out OutputFixture output)
    {
        output = new OutputFixture();
        output.Generate(before);
        return output.Plan(after, out _)!;
    }

    private static void AssertOldOrNew(OutputFixture output)
    {
        foreach (string path in Before.Concat(After).Select(file => file.Path).Distinct().Where(path => File.Exists(output.PathOf(path))))
        {
            string content = File.ReadAllText(output.PathOf(path));
            Assert.Contains(content, Before.Concat(After).Where(file => file.Path == path).Select(file => file.Content));
        }
    }
}
