namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Finds the documents on which others build without naming a file: <c>x-cds-builds-on</c> in <c>info</c> names a
/// specification, and the command knows where its document is. Nothing is derived of them, but their types and
/// operations belong to the model.
/// </summary>
internal static class Companions
{
    /// <summary>The companions of documents that aren't among these themselves.</summary>
    public static IEnumerable<ObjectNode> Of(IReadOnlyList<ObjectNode> documents, OverlayLoader loader)
    {
        var present = documents.Select(document => InfoOf(document, "x-cds-specification")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (StringNode needed in documents.Select(document => InfoOf(document, "x-cds-builds-on")).OfType<StringNode>())
        {
            if (present.Add(needed.Value) && (Beside(needed, loader) ?? loader.FileOf(needed.Value)) is { } file
                && loader.Load(file, needed.Location) is { } companion)
            {
                yield return companion;
            }
        }
    }

    /// <summary>
    /// The document in the folder of that name beside the folder of the document, as the canonical definitions lie: who
    /// works on those wants the ones of the same place, which the schemas refer to, and not others of the same names.
    /// </summary>
    private static string? Beside(StringNode needed, OverlayLoader loader) =>
        RelativeFile.Resolve(needed.Location.File, $"../{needed.Value.ToLowerInvariant()}/openapi.yaml") is { } file && loader.Has(file) ? file : null;

    private static StringNode? InfoOf(ObjectNode document, string member) =>
        document.TryGet("info", out ObjectNode? info) ? info.Get(member) as StringNode : null;
}
