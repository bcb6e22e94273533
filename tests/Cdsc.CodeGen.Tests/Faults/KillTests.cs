using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Tests.Faults;

/// <summary>
/// The process is killed at any moment: the output is old, new, or a mixture that the next check tells of and the next run
/// mends, and what a user wrote is as he wrote it.
/// </summary>
public sealed class KillTests
{
    private const int Moments = 50;

    private static readonly IReadOnlyDictionary<string, string> Mine = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["out/Models/notes.txt"] = "mine\n",
        ["out/Models/Json/S0.mine.cs"] = "// mine\n",
        ["out/mine/api/S0.schema.json"] = "{}\n",
    };

    [SlowFact]
    public async Task A_run_that_is_killed_leaves_nothing_that_the_next_run_does_not_mend()
    {
        var chance = new Chance();
        using var states = new TwoStates();
        foreach ((string path, string text) in Mine)
        {
            states.Folder.Write(path, text);
        }

        IReadOnlyList<string> mine = [.. states.Folder.State("out").Entries.Except(states.OldState.Entries)];
        (TimeSpan whole, TimeSpan writing) = await MeasureAsync(states);
        int old = 0, mixed = 0, done = 0, edited = 0;
        for (int moment = 0; moment < Moments; moment++)
        {
            states.Reset();

            // Most of the time nothing is written yet; every other moment lies after the first change of the folder.
            await KillAsync(states, moment % 2 == 0 ? chance.Below((int)whole.TotalMilliseconds) : null, chance.Below((int)(writing.TotalMilliseconds * 1.2)));
            states.AssertOldOrNew([.. mine, .. Temporary(states)]);
            FolderState left = states.Folder.State("out");
            _ = left.Entries.Except(mine).SequenceEqual(states.OldState.Entries) ? old++ : left.Entries.Except(mine).SequenceEqual(states.NewState.Entries) ? done++ : mixed++;
            if (chance.OneIn(4) && Edit(states, chance) is { } path)
            {
                edited++;
                AssertStays(states, path);
            }

            states.AssertMends();
            Assert.Equal(states.NewState.Entries, states.Folder.State("out").Entries.Except(mine));
            Assert.All(Mine, file => Assert.Equal(file.Value, states.Folder.Read(file.Key)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Killed at {Moments} moments: {old} left the old output, {mixed} a mixture, {done} the new one; {edited} files edited before the next run. All mended.");
        Assert.True(mixed >= Moments / 10, $"Only {mixed} of {Moments} moments fell into the writing.");
    }

    /// <summary>How long a run takes, and how long it writes.</summary>
    private static async Task<(TimeSpan Whole, TimeSpan Writing)> MeasureAsync(TwoStates states)
    {
        var whole = Stopwatch.StartNew();
        using Process process = CdscProcess.Start(states.Folder.Root, "generate");
        await UntilWritingAsync(states, process);
        var writing = Stopwatch.StartNew();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return (whole.Elapsed, writing.Elapsed);
    }

    private static async Task KillAsync(TwoStates states, int? fromStart, int fromWriting)
    {
        using Process process = CdscProcess.Start(states.Folder.Root, "generate");
        if (fromStart is { } milliseconds)
        {
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        }
        else
        {
            await UntilWritingAsync(states, process);
            var writing = Stopwatch.StartNew();
            SpinWait.SpinUntil(() => writing.ElapsedMilliseconds >= fromWriting);
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first thing that a run writes is the manifest that knows both states.</summary>
    private static async Task UntilWritingAsync(TwoStates states, Process process)
    {
        string manifest = states.Folder.PathOf("out/manifest.txt");
        long before = new FileInfo(manifest).Length;
        while (!process.HasExited && new FileInfo(manifest).Length == before)
        {
            await Task.Yield();
        }
    }

    private static IEnumerable<string> Temporary(TwoStates states) =>
        states.Folder.State("out").Entries.Where(entry => entry.Split(' ')[0].EndsWith(".cdsc-tmp", StringComparison.Ordinal));

    /// <summary>Edits a generated file, whichever state it is in.</summary>
    private static string? Edit(TwoStates states, Chance chance)
    {
        string[] files = [.. Directory.EnumerateFiles(states.Folder.PathOf("out/Models"), "S*.cs").Order(StringComparer.Ordinal)];
        string path = chance.Of(files);
        File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"// mine {chance.Below(1000)}\n"), Encoding.UTF8);
        return path;
    }

    /// <summary>The next run names the file and leaves it as it is; then the user moves it away.</summary>
    private static void AssertStays(TwoStates states, string path)
    {
        string text = File.ReadAllText(path);
        CommandResult result = states.Generate();
        result.AssertNoTrace();
        string name = $"out/Models/{Path.GetFileName(path)}";
        Assert.Matches($@"\A{name}: (error CDSC0061|warning CDSC0067): ", Assert.Single(result.ErrorLines));
        Assert.Equal(text, File.ReadAllText(path));
        File.Delete(path);
    }
}
