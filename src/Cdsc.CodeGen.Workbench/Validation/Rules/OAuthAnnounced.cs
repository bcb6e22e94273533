namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A Server that implements CDS-WG1-02 says so in its metadata.</summary>
internal sealed class OAuthAnnounced() : DocumentRule("oauth-announced")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        // Without metadata of an authorization server it isn't known that the Server implements CDS-WG1-02.
        if (documents.Of("ClientAuthorizationServerMetadata").Any() && MetadataWalk.Of(documents) is { IsWhole: true } walk
            && !walk.Met.Any(metadata => metadata.Lists("capabilities", "oauth") && metadata.GetString("oauth_metadata") is not null))
        {
            yield return new Breach(walk.Met[0].Place("capabilities"), "neither this metadata nor any that it leads to has 'oauth' in 'capabilities' and has 'oauth_metadata'");
        }
    }
}
