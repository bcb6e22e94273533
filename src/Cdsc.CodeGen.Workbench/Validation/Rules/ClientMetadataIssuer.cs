namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The metadata for one Client has the issuer of the public metadata.</summary>
internal sealed class ClientMetadataIssuer() : DocumentRule("client-metadata-issuer")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from open in documents.Of("AuthorizationServerMetadata")
               from own in documents.Of("ClientAuthorizationServerMetadata")
               where own.GetString("issuer") != open.GetString("issuer")
               select new Breach(own.Place("issuer"), $"the issuer of the public metadata is '{open.GetString("issuer")}'");
    }
}
