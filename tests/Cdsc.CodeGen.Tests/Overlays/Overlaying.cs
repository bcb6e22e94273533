using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>Reads overlays that a test has in strings.</summary>
internal static class Overlaying
{
    public const string Base = "api.yaml";

    public const string File = "acme.overlay.yaml";

    /// <summary>What every overlay starts with; five lines, and the actions behind it on line 6.</summary>
    public const string Head = """
        overlay: 1.0.0
        info: {title: Test, version: '1'}
        extends: api.yaml
        # Actions have a line each.
        actions:

        """;

    /// <summary>Reads an overlay of actions, one a line, of a document.</summary>
    public static ReadResult Actions(string document, params string[] actions) => Read(document, WithActions(actions));

    /// <summary>Reads an overlay of a document, with further files beside them.</summary>
    public static ReadResult Read(string document, string overlay, params (string File, string Text)[] others) =>
        OpenApiReader.Read([File], new MemorySources([(Base, document), (File, overlay), .. others]));

    public static string WithActions(params string[] actions) => Head + string.Concat(actions.Select(action => $"  - {{{action}}}\n"));

    /// <summary>The self-contained form of the one document of a result without diagnostics.</summary>
    public static JsonNode Bundle(ReadResult result)
    {
        Assert.Equal("", string.Join('\n', Reading.Lines(result)));
        return JsonNode.Parse(BundleWriter.ToFile(result.Documents[0]).Content)!;
    }
}
