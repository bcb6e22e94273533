namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The coverage entries that a scope names exist.</summary>
internal sealed class CoveragesExist() : DocumentRule("coverages-exist")
{
    public override IEnumerable<Breach> Check(DocumentSet documents) => documents.Whole("CoverageListing") is not { } coverage
        ? []
        : from document in documents.DocumentsOf("ClientAuthorizationServerMetadata")
          where !IsElsewhere(documents, document, coverage)
          from scope in DocumentSet.Scopes(document.Object!)
          from id in scope.Texts("coverages_supported")
          where !coverage.Items.Any(entry => entry.GetString("id") == id.Value)
          select new Breach(id, $"there is no coverage entry '{id.Value}'");

    /// <summary>Whether server metadata with this authorization server metadata leads to another listing.</summary>
    private static bool IsElsewhere(DocumentSet documents, TypedDocument document, Listing coverage) =>
        document.Source.Url is { } metadata && coverage.Pages[0].Url is { } listing
        && documents.Of("ServerMetadata").Where(server => server.GetString("oauth_metadata") == metadata).ToArray() is { Length: > 0 } servers
        && !servers.Any(server => server.GetString("coverage") == listing);
}
