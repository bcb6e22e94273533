namespace Cdsc.CodeGen.CSharp;

/// <summary>Makes the lines of documentation comments.</summary>
internal static class CSharpDoc
{
    /// <summary>A summary from text of a document, and the permalink.</summary>
    /// <param name="text">The text; <paramref name="fallback"/> where there is none.</param>
    /// <param name="url">The permalink, where there is one.</param>
    /// <param name="fallback">What to say where the document says nothing; XML text.</param>
    /// <param name="remarks">Further lines of XML text for the remarks.</param>
    public static IReadOnlyList<string> Summary(string? text, string? url, string fallback, params IReadOnlyList<string> remarks)
    {
        IReadOnlyList<string> words = CSharpText.DocLines(text);
        List<string> lines = [.. Element("summary", words.Count == 0 ? [fallback] : words)];
        string[] link = CSharpText.DocLink(url) is { } address ? [$"<see href=\"{address}\">The section that defines it.</see>"] : [];
        if (remarks.Count + link.Length > 0)
        {
            lines.AddRange(Element("remarks", [.. remarks, .. link]));
        }

        return lines;
    }

    /// <summary>The documentation of a parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="text">Text of a document.</param>
    /// <param name="fallback">What to say where the document says nothing; XML text.</param>
    /// <param name="remarks">Further lines of XML text.</param>
    public static IReadOnlyList<string> Parameter(string name, string? text, string fallback, params IReadOnlyList<string> remarks)
    {
        IReadOnlyList<string> words = CSharpText.DocLines(text);
        List<string> lines = [.. words.Count == 0 ? [fallback] : words, .. remarks];
        string attribute = $"param name=\"{name.TrimStart('@')}\"";
        return lines.Count > 1 ? [$"<{attribute}>", .. lines, "</param>"] : [$"<{attribute}>{lines[0]}</param>"];
    }

    /// <summary>A name or another short text of a document, as code.</summary>
    public static string Code(string text) => $"<c>{string.Join(' ', CSharpText.DocLines(text))}</c>";

    private static IEnumerable<string> Element(string name, IReadOnlyList<string> lines) =>
        lines.Count == 1 ? [$"<{name}>{lines[0]}</{name}>"] : [$"<{name}>", .. lines, $"</{name}>"];
}
