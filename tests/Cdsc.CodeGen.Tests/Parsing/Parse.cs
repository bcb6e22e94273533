using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>Parses text that a test has in a string.</summary>
internal static class Parse
{
    public static SourceNode? Yaml(string text, DiagnosticBag diagnostics) => SourceParser.Parse(new SourceText("a.yaml", text), diagnostics);

    public static SourceNode? Json(string text, DiagnosticBag diagnostics) => SourceParser.Parse(new SourceText("a.json", text), diagnostics);

    public static SourceNode Yaml(string text) => Valid("a.yaml", text);

    public static SourceNode Json(string text) => Valid("a.json", text);

    /// <summary>What is reported about a broken file: <c>a.yaml(2,1): CDSC0003</c>.</summary>
    public static IEnumerable<string> Problems(string file, string text)
    {
        var diagnostics = new DiagnosticBag();
        SourceParser.Parse(new SourceText(file, text), diagnostics);
        return diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}");
    }

    private static SourceNode Valid(string file, string text)
    {
        var diagnostics = new DiagnosticBag();
        SourceNode? node = SourceParser.Parse(new SourceText(file, text), diagnostics);
        Assert.Equal([], diagnostics.ToSorted());
        return Assert.IsAssignableFrom<SourceNode>(node);
    }
}
