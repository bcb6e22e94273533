using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Findings as SARIF 2.1.0.</summary>
internal static class FindingSarif
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes findings.</summary>
    public static void Write(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(findings, json);
            json.WriteStartArray("results");
            foreach (Finding finding in findings)
            {
                WriteResult(finding, json);
            }

            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void WriteTool(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "cdsc");
        json.WriteStartArray("rules");
        foreach (Finding finding in findings.DistinctBy(finding => finding.Rule, StringComparer.Ordinal).OrderBy(finding => finding.Rule, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Rule);
            if (finding.Url is { } url)
            {
                json.WriteString("helpUri", url);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteString("level", finding.IsError ? "error" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", DocumentFetcher.IsUrl(finding.Location.File) ? finding.Location.File : string.Join('/', finding.Location.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Location.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Location.Line);
            json.WriteNumber("startColumn", finding.Location.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (finding.Location.Pointer.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Location.Pointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
