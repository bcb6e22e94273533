namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The coverage entries that a scope names exist.</summary>
internal sealed class CoveragesExist() : DocumentRule("coverages-exist")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return documents.Whole("CoverageListing") is not { } coverage
            ? []
            : from metadata in documents.Of("ClientAuthorizationServerMetadata")
              from scope in DocumentSet.Scopes(metadata)
              from id in scope.Texts("coverages_supported")
              where !coverage.Items.Any(entry => entry.GetString("id") == id.Value)
              select new Breach(id, $"there is no coverage entry '{id.Value}'");
    }
}
