namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary><c>scopes_supported</c> has every scope that is described.</summary>
internal sealed class ScopesSupportedComplete() : DocumentRule("scopes-supported-complete")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from metadata in documents.Of("ClientAuthorizationServerMetadata")
               from scope in DocumentSet.Scopes(metadata)
               where scope.GetString("id") is { } id && !metadata.Lists("scopes_supported", id)
               select new Breach(scope.Place("id"), $"the scope '{scope.GetString("id")}' is described, but missing in 'scopes_supported'");
    }
}
