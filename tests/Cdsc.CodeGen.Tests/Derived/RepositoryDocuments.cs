using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>The documents of the repository's own <c>openapi/</c>, as they stand in its <c>cdsc.json</c>.</summary>
internal static class RepositoryDocuments
{
    public const string IdBase = "urn:test:";

    private static readonly string[] Inputs =
    [
        .. System.Text.Json.Nodes.JsonNode.Parse(Repository.Text("cdsc.json"))!["inputs"]!.AsArray().Select(input => input!.GetValue<string>()),
    ];

    public static IReadOnlyList<GeneratedFile> Bundles() => [.. Read().Documents.Select(BundleWriter.ToFile)];

    public static IReadOnlyList<GeneratedFile> OpenApi30()
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<GeneratedFile> files = [.. Read().Documents.Select(document => OpenApi30Writer.ToFile(document, diagnostics))];
        Assert.Empty(diagnostics.ToSorted());
        return files;
    }

    public static IReadOnlyList<GeneratedFile> Schemas() => [.. Read().Documents.SelectMany(document => JsonSchemaWriter.ToFiles(document, IdBase))];

    /// <summary>The paths of the schemas that the documents list, by their sources.</summary>
    public static IEnumerable<string> Listed() => Read().Documents.SelectMany(document => SchemaNames.ComponentsOf(document.Root)
        .Select(entry => entry.Name)
        .Order(StringComparer.Ordinal)
        .Select(name => $"{document.Name}/{name}.schema.json"));

    private static ReadResult Read()
    {
        ReadResult result = OpenApiReader.Read(Inputs, new DiskSourceProvider(Repository.Root));
        Assert.Equal("", string.Join('\n', Reading.Lines(result)));
        return result;
    }
}
