using System.Diagnostics;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>What became of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Files">How many files were generated.</param>
/// <param name="Warnings">How much could not be honoured.</param>
/// <param name="Problems">What keeps it from being a success: errors of the generator, or errors and warnings of the compiler.</param>
/// <param name="Milliseconds">How long it took to generate.</param>
internal sealed record CorpusRun(CorpusDocument Document, int Files, int Warnings, IReadOnlyList<string> Problems, long Milliseconds)
{
    /// <summary>Generates models, client and controllers of a document, and compiles them.</summary>
    public static CorpusRun Of(CorpusDocument document)
    {
        string root = Path.GetDirectoryName(document.File)!;
        string input = Path.GetFileName(document.File);
        var settings = new CSharpSettings("Corpus", EmitKind.Models | EmitKind.Client | EmitKind.Server, null, null);
        var output = new OutputConfiguration(root, "out", [input], [new CSharpPart([input], settings, null)], false, false, null);
        var diagnostics = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(new RunConfiguration(root, [output]), new RunSources(root), diagnostics);
        long time = watch.ElapsedMilliseconds;
        List<GeneratedFile> files = [.. contents.SelectMany(content => content.Files)];
        IReadOnlyList<Diagnostic> all = diagnostics.ToSorted();
        string[] errors = [.. all.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString())];
        IReadOnlyList<string> problems = errors.Length > 0 ? errors : files.Count == 0 ? ["Nothing was generated."] : CompiledOutput.ProblemsOf(files);
        return new CorpusRun(document, files.Count, all.Count - errors.Length, problems, time);
    }
}
