using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>What the targets of the package for MSBuild call: generates for the items of one project.</summary>
internal sealed class ProjectCommand(TextWriter output, TextWriter error, string currentFolder)
{
    /// <summary>The list of the C# files in the output folder, for the compiler.</summary>
    public const string FilesList = "files.txt";

    /// <summary>The list of the files that were read, for the next build to know whether anything has changed.</summary>
    public const string InputsList = "inputs.txt";

    /// <summary>Generates.</summary>
    /// <param name="requestFile">The file with the items of the project.</param>
    public int Run(string requestFile)
    {
        string path = Path.GetFullPath(Path.Combine(currentFolder, requestFile));
        SourceReadResult source = new DiskSourceProvider(Path.GetDirectoryName(path) ?? path).Read(Path.GetFileName(path));
        if (source.Text is not { } text)
        {
            UsageError.Write($"the request '{requestFile}' can't be read: {source.Failure}; let the targets of the package write it.", error);
            return ExitCodes.Usage;
        }

        var diagnostics = new DiagnosticBag();
        RunConfiguration? configuration = ProjectRequestReader.Read(text, diagnostics, requestFile) is { } request ? ProjectConfiguration.Of(request, diagnostics) : null;
        if (configuration is null || diagnostics.HasErrors)
        {
            DiagnosticPrinter.Print(diagnostics.ToSorted(), currentFolder, currentFolder, error);
            return ExitCodes.Diagnostics;
        }

        return new RunCommand(output, error, currentFolder).Generate(configuration, Lists);
    }

    private static IEnumerable<GeneratedFile> Lists(IEnumerable<string> paths, IEnumerable<string> inputs) =>
    [
        new GeneratedFile(FilesList, Lines(paths)),
        new GeneratedFile(InputsList, Lines(inputs)),
    ];

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
