using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>What <c>generate</c> and <c>check</c> have in common: run all stages, then write or compare.</summary>
internal sealed class RunCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private readonly ProgressLine _progress = ProgressLine.Of(error);

    /// <summary>Generates.</summary>
    public int Generate(RunConfiguration configuration) => Generate(configuration, static (_, _) => []);

    /// <summary>Generates, and adds to each output what its user needs besides.</summary>
    /// <param name="configuration">What to read and make.</param>
    /// <param name="complete">Makes that of the paths of the files, ordinally sorted, and the full paths of all files that were read.</param>
    public int Generate(RunConfiguration configuration, Func<IEnumerable<string>, IEnumerable<string>, IEnumerable<GeneratedFile>> complete)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new RunSources(configuration.Root, _progress);
        IReadOnlyList<OutputPlan> plans = Generation.Write(configuration, sources, paths => complete(paths, sources.FullPaths), diagnostics, _progress);
        int width = TerminalWriter.Styles(output) ? plans.Select(plan => plan.Output.Label.Length).DefaultIfEmpty().Max() : 0;
        foreach (OutputPlan plan in plans)
        {
            new StyledText
            {
                { Shade.Bold, plan.Output.Label },
                $":{new string(' ', Math.Max(width - plan.Output.Label.Length, 0))} {Files(plan.Count)}, ",
                { plan.Written > 0 ? Shade.Green : Shade.Dim, $"{plan.Written} written" },
                ", ",
                { plan.Removed > 0 ? Shade.Yellow : Shade.Dim, $"{plan.Removed} removed" },
            }.WriteLineTo(output);
        }

        return Finish(configuration, diagnostics);
    }

    /// <summary>Compares.</summary>
    public int Check(RunConfiguration configuration)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(configuration, new RunSources(configuration.Root, _progress), diagnostics, _progress);
        if (!diagnostics.HasErrors)
        {
            foreach (OutputContent content in contents)
            {
                new OutputChecker(content.Output, diagnostics, output).Check(content.Files);
            }
        }

        int result = Finish(configuration, diagnostics);
        if (result == ExitCodes.Success)
        {
            string folders = contents.Count == 1 ? "1 output folder is" : $"{contents.Count} output folders are";
            new StyledText { $"{folders} ", { Shade.Green, "up to date" }, $", {Files(contents.Sum(content => content.Files.Count))} in all." }.WriteLineTo(output);
        }

        return result;
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";

    private int Finish(RunConfiguration configuration, DiagnosticBag diagnostics)
    {
        DiagnosticPrinter.Print(diagnostics.ToSorted(), configuration.Root, currentFolder, error);
        return diagnostics.HasErrors ? ExitCodes.Diagnostics : ExitCodes.Success;
    }
}
