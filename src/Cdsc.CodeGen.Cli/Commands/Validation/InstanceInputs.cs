using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads the documents of a command line: files, the JSON files of folders, and URLs.</summary>
internal sealed class InstanceInputs(string currentFolder, FetchLimits limits, DiagnosticBag diagnostics, ProgressLine progress)
{
    /// <summary>Reads them, in their order; files of a folder are in the order of their paths.</summary>
    public IReadOnlyList<InstanceDocument> Read(IEnumerable<string> inputs)
    {
        using var fetcher = new DocumentFetcher(limits);
        var documents = new List<InstanceDocument>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (string input in inputs.SelectMany(Expand))
        {
            if (!read.Add(input))
            {
                continue;
            }

            bool isUrl = DocumentFetcher.IsUrl(input);
            progress.Report(isUrl ? $"fetching {input}" : $"reading {Path.GetFileName(input)}");
            SourceReadResult source = isUrl ? fetcher.Fetch(input) : new DiskSourceProvider(ConfigurationReader.FolderOf(input)).Read(Path.GetFileName(input));
            if (source.Text is not { } text)
            {
                diagnostics.Add(DiagnosticDescriptors.InstanceUnreadable.At(SourceLocation.OfFile(input), source.Failure!));
            }
            else if (InstanceReader.Read(input, isUrl ? input : null, text, diagnostics) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    /// <summary>Full paths of files; a folder stands for the JSON files in it and below.</summary>
    private IEnumerable<string> Expand(string input)
    {
        if (DocumentFetcher.IsUrl(input))
        {
            return [input];
        }

        string full = Path.GetFullPath(Path.Combine(currentFolder, input));
        if (!Directory.Exists(full))
        {
            return [full];
        }

        try
        {
            string[] files = [.. Directory.EnumerateFiles(full, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            if (files.Length == 0)
            {
                diagnostics.Add(DiagnosticDescriptors.InstanceUnreadable.At(SourceLocation.OfFile(full), "the folder has no JSON file"));
            }

            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticDescriptors.InstanceUnreadable.At(SourceLocation.OfFile(full), exception.Message.TrimEnd('.')));
            return [];
        }
    }
}
