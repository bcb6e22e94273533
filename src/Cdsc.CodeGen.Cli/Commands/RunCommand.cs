using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>What <c>generate</c> and <c>check</c> have in common: run all stages, then write or compare.</summary>
internal sealed class RunCommand(TextWriter output, TextWriter error, string currentFolder)
{
    /// <summary>Generates.</summary>
    public int Generate(RunConfiguration configuration) => Generate(configuration, static (content, _) => content);

    /// <summary>Generates, and adds to each output what its user needs besides.</summary>
    /// <param name="configuration">What to read and make.</param>
    /// <param name="complete">Takes an output and the full paths of all files that were read.</param>
    public int Generate(RunConfiguration configuration, Func<OutputContent, IEnumerable<string>, OutputContent> complete)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new RunSources(configuration.Root);
        foreach (OutputPlan plan in Generation.Write(configuration, sources, content => complete(content, sources.FullPaths), diagnostics))
        {
            output.WriteLine($"{plan.Output.Label}: {Files(plan.Count)}, {plan.Written} written, {plan.Removed} removed");
        }

        return Finish(configuration, diagnostics);
    }

    /// <summary>Compares.</summary>
    public int Check(RunConfiguration configuration)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(configuration, new RunSources(configuration.Root), diagnostics);
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
            output.WriteLine($"{folders} up to date, {Files(contents.Sum(content => content.Files.Count))} in all.");
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
