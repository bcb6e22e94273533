using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Carries out what mends findings for certain, and lints what comes of it before anything is written.</summary>
/// <param name="root">The folder of the documents.</param>
/// <param name="files">The documents.</param>
/// <param name="settings">What holds for the rules.</param>
internal sealed class LintFixer(string root, IReadOnlyList<string> files, LintSettings settings)
{
    /// <summary>How many fixes were carried out.</summary>
    public int Count { get; private set; }

    /// <summary>How many files have changed.</summary>
    public int Files { get; private set; }

    /// <summary>Fixes.</summary>
    /// <param name="before">What is wrong.</param>
    /// <param name="sources">Where the documents are.</param>
    /// <param name="diagnostics">Takes what keeps files from being written.</param>
    /// <returns>What is wrong after it.</returns>
    public LintReport Fix(LintReport before, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        int count = 0;
        foreach (IGrouping<string, LintFix> group in before.Fixes.GroupBy(fix => fix.File, StringComparer.Ordinal).Where(group => !BuiltInFile.Is(group.Key)))
        {
            if (sources.Read(group.Key).Text is { } text)
            {
                string edited = SourceFixer.Apply(text, group, out int here);
                if (here > 0)
                {
                    texts.Add(group.Key, edited);
                    count += here;
                }
            }
        }

        if (count == 0)
        {
            return before;
        }

        // Nobody's file becomes worse: what doesn't read, or has no less to find, isn't written.
        ReadResult read = OpenApiReader.Read(files, new EditedSources(sources, texts));
        LintReport? after = read.Model is null ? null : Linter.Run(read.Documents, settings);
        if (after is null || after.Findings.Count >= before.Findings.Count)
        {
            diagnostics.Add(DiagnosticDescriptors.FixFailed.At(SourceLocation.OfFile(texts.Keys.First())));
            return before;
        }

        if (!EditedFiles.Write(root, texts, diagnostics))
        {
            return before;
        }

        (Count, Files) = (count, texts.Count);
        return after;
    }
}
