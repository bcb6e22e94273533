using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

/// <summary>An output folder and the planner and writer on it, without the stages before them.</summary>
internal sealed class OutputFixture : IDisposable
{
    private readonly TempFolder _temp = new();

    public OutputFixture() => Output = new OutputConfiguration(_temp.PathOf("out"), "out", [], [], false, false, null);

    public OutputConfiguration Output { get; }

    public string Folder => Output.Directory;

    public static IReadOnlyList<GeneratedFile> Files(params (string Path, string Content)[] files) =>
        [.. files.Select(file => new GeneratedFile(file.Path, file.Content))];

    public string PathOf(string relative) => Path.Combine([Folder, .. relative.Split('/')]);

    public FolderState State() => FolderState.Of(Folder);

    /// <summary>Plans, and sees to it that a look ahead at the folder changes nothing of the plan.</summary>
    public OutputPlan? Plan(IReadOnlyList<GeneratedFile> files, out IReadOnlyList<string> diagnostics)
    {
        OutputPlan? plan = Plan(files, looksAhead: false, out diagnostics);
        OutputPlan? other = Plan(files, looksAhead: true, out IReadOnlyList<string> otherDiagnostics);
        Assert.Equal(diagnostics, otherDiagnostics);
        Assert.Equal(plan?.Changes.Select(TextOf), other?.Changes.Select(TextOf));
        Assert.Equal(plan?.New.ToString(), other?.New.ToString());
        return plan;
    }

    private static string TextOf(OutputChange change) => $"{change.Path} {(change.Content is null ? "-" : Convert.ToHexString(change.Content))} {change.Present}";

    private OutputPlan? Plan(IReadOnlyList<GeneratedFile> files, bool looksAhead, out IReadOnlyList<string> diagnostics)
    {
        var bag = new DiagnosticBag();
        var planner = new OutputPlanner(Output, bag);
        OutputPlan? plan = null;
        if (planner.Open())
        {
            if (looksAhead)
            {
                planner.LookAhead(CancellationToken.None);
            }

            Parallel.ForEach(files, file => planner.Take(file.Path, file.Content));
            plan = planner.Plan(static _ => []);
        }

        diagnostics = [.. bag.ToSorted().Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}".Replace(Folder, Output.Label, StringComparison.Ordinal))];
        return plan;
    }

    /// <summary>Plans and writes, and expects both to work.</summary>
    public IReadOnlyList<string> Generate(IReadOnlyList<GeneratedFile> files)
    {
        OutputPlan? plan = Plan(files, out IReadOnlyList<string> diagnostics);
        Assert.NotNull(plan);
        var bag = new DiagnosticBag();
        Assert.True(OutputWriter.Write(plan, bag), string.Join('\n', bag.ToSorted()));
        return diagnostics;
    }

    /// <summary>Fails unless the folder holds just these files and their manifest.</summary>
    public void AssertHolds(IReadOnlyList<GeneratedFile> files)
    {
        using var fresh = new OutputFixture();
        fresh.Generate(files);
        fresh.State().AssertSame(State());
    }

    public void Dispose() => _temp.Dispose();
}
