using System.Globalization;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Prints findings in the form that their reader wants.</summary>
/// <param name="root">The folder that their files are relative to.</param>
/// <param name="currentFolder">The folder of the user.</param>
/// <param name="sources">
/// Where the lines are that a terminal shows below findings; null for none. Lines of documents that may hold secrets are not shown.
/// </param>
internal sealed class FindingPrinter(string root, string currentFolder, ISourceProvider? sources = null)
{
    /// <summary>The names of the formats, for options.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "sarif", "github"];

    /// <summary>The format of a name.</summary>
    public static FindingFormat FormatOf(string name) => (FindingFormat)Names.ToList().IndexOf(name);

    /// <summary>Prints findings, ordered by file, line, column and rule.</summary>
    public void Print(IEnumerable<Finding> findings, FindingFormat format, TextWriter writer)
    {
        List<Finding> sorted =
        [
            .. findings
                .Select(finding => finding with { Location = finding.Location with { File = PathOf(finding.Location.File) }, Message = PrintableText.Of(finding.Message) })
                .OrderBy(finding => finding.Location.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Line)
                .ThenBy(finding => finding.Location.Column)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
        switch (format)
        {
            case FindingFormat.Json:
                FindingJson.Write(sorted, writer);
                break;
            case FindingFormat.Sarif:
                FindingSarif.Write(sorted, writer);
                break;
            default:
                WriteLines(sorted, format, writer);
                break;
        }
    }

    private void WriteLines(List<Finding> findings, FindingFormat format, TextWriter writer)
    {
        SourceExcerpt? excerpt = sources is null ? null : new SourceExcerpt(sources);
        foreach (Finding finding in findings)
        {
            if (format == FindingFormat.GitHub)
            {
                writer.WriteLine(GitHub(finding));
                continue;
            }

            string pointer = finding.Location.Pointer.Length == 0 ? "" : $" [{PrintableText.Of(finding.Location.Pointer)}]";
            string url = finding.Url is null ? "" : $" {PrintableText.Of(finding.Url)}";
            FindingLine.Of(finding.Location, finding.IsError, finding.Rule, finding.Message, pointer + url).WriteLineTo(writer);
            excerpt?.Write(finding.Location with { File = FileOf(finding.Location.File) }, finding.IsError, writer);
        }
    }

    private static string GitHub(Finding finding)
    {
        string place = finding.Location.Line == 0
            ? $"file={Property(finding.Location.File)}"
            : string.Create(CultureInfo.InvariantCulture, $"file={Property(finding.Location.File)},line={finding.Location.Line},col={finding.Location.Column}");
        return $"::{(finding.IsError ? "error" : "warning")} {place},title={Property(finding.Rule)}::{Data(finding.Message)}";
    }

    /// <summary>A percent sign begins an escape in these commands, and so do line ends; in properties also colon and comma.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>The file as its sources name it.</summary>
    private string FileOf(string path) => BuiltInFile.Is(path) || DocumentFetcher.IsUrl(path)
        ? path
        : Path.GetRelativePath(root, Path.Combine(currentFolder, path)).Replace('\\', '/');

    private string PathOf(string file)
    {
        string printable = PrintableText.Of(file);
        return BuiltInFile.Is(printable) || DocumentFetcher.IsUrl(printable)
            ? printable
            : Path.GetRelativePath(currentFolder, Path.Combine(root, printable)).Replace('\\', '/');
    }
}
