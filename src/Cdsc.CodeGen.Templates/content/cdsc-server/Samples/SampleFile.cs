using System.Text;
using System.Text.Json;

namespace CdscServer._1;

/// <summary>Shares a file with every new Client that registers for files, so that there is a Grant to look at. Remove it, and share files of your own in its way.</summary>
internal static class SampleFile
{
    public static async ValueTask ShareAsync(IStore store, string registrationId, string clientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        byte[] content = Encoding.UTF8.GetBytes("month,kilowatt_hours\n2026-01,312\n2026-02,287\n");
        string fileId = Id.New();
        var file = new ServerProvidedFile
        {
            FileId = fileId,
            Uri = Links.None,
            Created = now,
            Modified = now,
            MimeType = "text/csv",
            Size = content.Length,
            Name = "sample.csv",
            Description = "A sample of a file.",
            DownloadUri = Links.None,
        };
        await store.Files.AddAsync(registrationId, fileId, new SharedFile(file, content), cancellationToken);

        var detail = new AuthorizationDetail
        {
            Type = Scopes.Files,
            AdditionalMembers = new Dictionary<string, JsonElement> { ["file_id"] = JsonSerializer.SerializeToElement(fileId) },
        };
        string grantId = Id.New();
        var grant = new Grant
        {
            GrantId = grantId,
            Uri = Links.None,
            Replacing = [],
            ReplacedBy = [],
            Parent = null,
            Children = [],
            Created = now,
            Modified = now,
            NotBefore = null,
            NotAfter = null,
            Eta = null,
            Expires = null,
            Status = GrantStatus.Active,
            ClientId = clientId,
            Scope = Scopes.Files,
            AuthorizationDetails = [detail],
            States = [],
            ReceiptConfirmations = [],
            EnabledScope = Scopes.Files,
            EnabledAuthorizationDetails = [detail],
        };
        await store.Grants.AddAsync(registrationId, grantId, grant, cancellationToken);
    }
}
