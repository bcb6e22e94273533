namespace CdscServer._1;

/// <summary>Fills in the links of what is shown, by where the request says the server is.</summary>
internal static class Links
{
    /// <summary>Stands in the store where a link comes to be.</summary>
    public static readonly UriString None = "urn:none";

    public static Client At(this Client client, ServerLinks links, ApiRequestContext context) => new(client)
    {
        CdsClientUri = links.GetClient(context, client.ClientId),
        CdsServerMetadata = links.GetClientServerMetadata(context, client.ClientId),
    };

    public static Credential At(this Credential credential, ServerLinks links, ApiRequestContext context) =>
        new(credential) { Uri = links.GetCredential(context, credential.CredentialId) };

    public static Message At(this Message message, ServerLinks links, ApiRequestContext context) =>
        new(message) { Uri = links.GetMessage(context, message.MessageId) };

    public static Grant At(this Grant grant, ServerLinks links, ApiRequestContext context) =>
        new(grant) { Uri = links.GetGrant(context, grant.GrantId) };

    public static ServerProvidedFile At(this ServerProvidedFile file, ServerLinks links, ApiRequestContext context) => new(file)
    {
        Uri = links.GetServerProvidedFile(context, file.FileId),
        DownloadUri = links.DownloadServerProvidedFile(context, file.FileId),
    };
}
