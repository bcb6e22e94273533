using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Documents of one Server and its Clients, and the objects in them.</summary>
internal sealed class DocumentSet
{
    /// <summary>Schemas whose documents are documents of another schema too.</summary>
    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal)
    {
        ["ServerMetadata"] = ["ServerMetadata", "OAuthServerMetadata"],
        ["ClientAuthorizationServerMetadata"] = ["ClientAuthorizationServerMetadata", "AuthorizationServerMetadata"],
        ["Message"] = ["Message", "CreatedMessage"],
        ["AuthorizationDetail"] = ["AuthorizationDetail", "FileAuthorizationDetail", "GrantAdminAuthorizationDetail"],
        ["TokenRequest"] = ["TokenRequest", "ClientCredentialsTokenRequest", "GrantAdminTokenRequest"],
    };

    private static readonly Dictionary<string, (string List, string Item)> Lists = new(StringComparer.Ordinal)
    {
        ["CoverageListing"] = ("coverage_entries", "CoverageEntry"),
        ["ClientListing"] = ("clients", "Client"),
        ["CredentialListing"] = ("credentials", "Credential"),
        ["GrantListing"] = ("grants", "Grant"),
        ["ServerProvidedFileListing"] = ("files", "ServerProvidedFile"),
    };

    private static readonly string[] MessageLists = ["outstanding", "unread", "read"];

    private readonly IReadOnlyList<TypedDocument> _documents;
    private readonly Dictionary<string, IReadOnlyList<Listing>> _listings = new(StringComparer.Ordinal);

    /// <summary>A set.</summary>
    /// <param name="documents">Its documents, each valid by itself.</param>
    /// <param name="now">The moment of the check, for limits that move with it.</param>
    public DocumentSet(IReadOnlyList<TypedDocument> documents, DateTimeOffset now)
    {
        _documents = [.. documents.Where(document => document.Object is not null)];
        Now = now;
        foreach ((string type, (string list, _)) in Lists)
        {
            _listings[type] = PageChains.Of(PagesOf(type), list, "");
        }

        foreach (string list in MessageLists)
        {
            // A page that was fetched for another list has nothing of this one.
            _listings[list] = PageChains.Of([.. PagesOf("MessageListing").Where(page => BelongsTo(page.Root, list))], list, list + "_");
        }
    }

    /// <summary>The moment of the check.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The documents that a schema describes.</summary>
    public IEnumerable<ObjectNode> Of(string type) => DocumentsOf(type).Select(document => document.Object!);

    /// <summary>The documents that a schema describes, with where they are from.</summary>
    public IEnumerable<TypedDocument> DocumentsOf(string type)
    {
        string[] forms = Forms.GetValueOrDefault(type) ?? [type];
        return _documents.Where(document => forms.Contains(document.Type, StringComparer.Ordinal));
    }

    /// <summary>The listings of a type, each with all its pages; those of Messages by the name of the list.</summary>
    public IReadOnlyList<Listing> Listings(string type) => _listings[type];

    /// <summary>The listing of all there is of a type: the one that is complete. Null when there is none, or several.</summary>
    public Listing? Whole(string type) => _listings[type] is [{ IsComplete: true } listing] ? listing : null;

    /// <summary>The objects of a type, as documents and in documents.</summary>
    public IEnumerable<ObjectNode> All(string type) => type switch
    {
        "CoverageEntry" or "Client" or "Credential" or "Grant" or "ServerProvidedFile" =>
            [.. Of(type), .. Lists.Where(pair => pair.Value.Item == type).SelectMany(pair => Of(pair.Key).SelectMany(page => page.Objects(pair.Value.List)))],
        "Message" => [.. Of(type), .. Of("MessageListing").SelectMany(page => MessageLists.SelectMany(list => page.Objects(list)))],
        "ScopeDescription" => [.. Of(type), .. Of("ClientAuthorizationServerMetadata").SelectMany(Scopes)],
        "RegistrationField" => [.. Of(type), .. Of("ClientAuthorizationServerMetadata").SelectMany(RegistrationFields)],
        "AuthorizationDetailsField" => [.. Of(type), .. All("ScopeDescription").SelectMany(scope => scope.Objects("authorization_details_fields_supported"))],
        "AuthorizationDetail" =>
        [
            .. Of(type),
            .. All("Grant").SelectMany(grant => grant.Objects("authorization_details").Concat(grant.Objects("enabled_authorization_details"))),
            .. All("Client").SelectMany(client => client.Objects("cds_default_authorization_details")),
            .. Of("MessageCreation").SelectMany(message => message.Objects("grants_requested")).SelectMany(grant => grant.Objects("authorization_details")),
        ],
        _ => Of(type),
    };

    /// <summary>The metadata that Clients register by: the public one, or else the only one there is.</summary>
    public IEnumerable<ObjectNode> PublicMetadata => Of("AuthorizationServerMetadata").Take(1).Concat(Of("ClientAuthorizationServerMetadata")).Take(1);

    /// <summary>The server metadata that is for one Client; null when it isn't among the documents.</summary>
    public ObjectNode? ServerMetadataOf(ObjectNode client) => client.GetString("cds_server_metadata") is { } url
        ? DocumentsOf("ServerMetadata").FirstOrDefault(document => document.Source.Url == url || document.Object!.GetString("cds_metadata_url") == url)?.Object
        : null;

    /// <summary>The authorization server metadata that is for one Client; empty when it isn't among the documents.</summary>
    public IEnumerable<ObjectNode> OwnMetadataOf(ObjectNode client)
    {
        TypedDocument[] own = [.. DocumentsOf("ClientAuthorizationServerMetadata").Where(document => document.Type != "AuthorizationServerMetadata")];
        return ServerMetadataOf(client)?.GetString("oauth_metadata") is { } metadata
            // A file can't tell its URL; it is plain which one is meant where there is only one.
            ? own.Where(document => document.Source.Url == metadata || (document.Source.Url is null && own.Length == 1)).Select(document => document.Object!)
            : [];
    }

    /// <summary>The authorization server metadata that a Client goes by.</summary>
    public IEnumerable<ObjectNode> MetadataOf(ObjectNode client) => OwnMetadataOf(client).Concat(PublicMetadata).Take(1);

    /// <summary>The descriptions of scopes in authorization server metadata.</summary>
    public static IEnumerable<ObjectNode> Scopes(ObjectNode metadata) => metadata.Map("cds_scope_descriptions").Select(member => member.Value).OfType<ObjectNode>();

    /// <summary>The registration fields in authorization server metadata.</summary>
    public static IEnumerable<ObjectNode> RegistrationFields(ObjectNode metadata) => metadata.Map("cds_registration_fields").Select(member => member.Value).OfType<ObjectNode>();

    private Page[] PagesOf(string type) => [.. DocumentsOf(type).Select(document => new Page(document.Object!, document.Source.Url))];

    private static bool BelongsTo(ObjectNode page, string list) =>
        page.Items(list).Count > 0 || page.GetString(list + "_next") is not null || page.GetString(list + "_previous") is not null
        || MessageLists.All(other => page.Items(other).Count == 0 && page.GetString(other + "_previous") is null);
}
