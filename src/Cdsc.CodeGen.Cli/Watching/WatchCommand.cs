using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>Generates, and again whenever a document, a template or the configuration changes, until it is ended.</summary>
/// <param name="output">For what was done.</param>
/// <param name="error">For what is wrong.</param>
/// <param name="currentFolder">The folder of the user.</param>
/// <param name="time">Tells how long a run took; by default the clock of the machine.</param>
internal sealed class WatchCommand(TextWriter output, TextWriter error, string currentFolder, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>What <c>--help</c> shows.</summary>
    public const string Help = """
        Generates, and again whenever a document, a template or cdsc.json changes. Mistakes are shown as they are made, and
        files stay as they were until all is well again. End it with Ctrl+C.

        Example:
          cdsc watch
              in one terminal, your editor beside it
        """;

    /// <summary>Watches.</summary>
    /// <param name="configurationFile">The configuration file as a full path; null when the command line has the documents.</param>
    /// <param name="resolve">Makes the configuration; null when it is wrong, which it reports.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(string? configurationFile, Func<RunConfiguration?> resolve, CancellationToken cancellationToken)
    {
        using var listener = new ChangeListener();
        var watched = WatchedFiles.Of(configurationFile, null, []);
        bool isFirst = true;
        try
        {
            while (true)
            {
                // It listens before it reads, so that no change falls between the two.
                listener.Listen(watched);
                ProgressLine.Of(error).Restart();
                long start = _time.GetTimestamp();
                RunConfiguration? configuration = resolve();
                RunSources? sources = configuration is null ? null : new RunSources(configuration.Root, ProgressLine.Of(error));
                string result = sources is null ? "The configuration can't be used." : Generate(configuration!, sources);
                watched = WatchedFiles.Of(configurationFile, configuration, sources?.FullPaths ?? []);
                listener.Listen(watched);
                new StyledText
                {
                    result,
                    { Shade.Dim, string.Create(CultureInfo.InvariantCulture, $" ({_time.GetElapsedTime(start).TotalMilliseconds:F0} ms)") },
                }.WriteLineTo(output);
                if (isFirst)
                {
                    output.WriteLine($"Watching {Count(watched.Files.Count, "file")}; Ctrl+C ends it.");
                    isFirst = false;
                }

                await listener.WaitAsync(watched, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Success;
        }
    }

    private string Generate(RunConfiguration configuration, RunSources sources)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<OutputPlan> plans = Generation.Write(configuration, sources, static _ => [], diagnostics, ProgressLine.Of(error));
        IReadOnlyList<Diagnostic> sorted = diagnostics.ToSorted();
        DiagnosticPrinter.Print(sorted, configuration.Root, currentFolder, error);
        foreach (OutputPlan plan in plans.Where(plan => plan.Changes.Count > 0))
        {
            output.WriteLine($"{plan.Output.Label}: {plan.Written} written, {plan.Removed} removed");
        }

        int errors = sorted.Count(diagnostic => diagnostic.IsError);
        return errors > 0
            ? $"{Count(errors, "error")}; nothing was generated."
            : $"Up to date: {Count(plans.Sum(plan => plan.Count), "file")}.";
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
