namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Which schema an example is one of.</summary>
internal static class ExampleCases
{
    private static readonly (string File, string Schema)[] ServerMetadata =
    [
        ("server-metadata", "ServerMetadata"),
        ("server-metadata-minimal", "ServerMetadata"),
        ("server-metadata-full", "ServerMetadata"),
        ("server-metadata-extended", "ServerMetadata"),
        ("coverage-listing", "CoverageListing"),
        ("coverage-listing-empty", "CoverageListing"),
        ("coverage-listing-page", "CoverageListing"),
        ("coverage-listing-extended", "CoverageListing"),
        ("coverage-geojson", "GeoJson"),
        ("problem", "Problem"),
    ];

    private static readonly (string File, string Schema)[] ClientRegistration =
    [
        ("authorization-detail", "AuthorizationDetail"),
        ("authorization-details-field", "AuthorizationDetailsField"),
        ("authorization-error-response", "AuthorizationErrorResponse"),
        ("authorization-response", "AuthorizationResponse"),
        ("authorization-server-metadata", "AuthorizationServerMetadata"),
        ("authorization-server-metadata-client", "ClientAuthorizationServerMetadata"),
        ("authorization-server-metadata-extended", "AuthorizationServerMetadata"),
        ("authorization-server-metadata-full", "AuthorizationServerMetadata"),
        ("authorization-server-metadata-minimal", "AuthorizationServerMetadata"),
        ("choice", "Choice"),
        ("client", "Client"),
        ("client-full", "Client"),
        ("client-grant-request", "ClientGrantRequest"),
        ("client-listing", "ClientListing"),
        ("client-listing-page", "ClientListing"),
        ("client-modification", "ClientModification"),
        ("client-modification-disable", "ClientModification"),
        ("client-modified", "Client"),
        ("client-under-review", "Client"),
        ("client-update-request", "ClientUpdateRequest"),
        ("credential", "Credential"),
        ("credential-created", "Credential"),
        ("credential-creation", "CredentialCreation"),
        ("credential-listing", "CredentialListing"),
        ("credential-listing-page", "CredentialListing"),
        ("credential-patch", "CredentialPatch"),
        ("credential-patched", "Credential"),
        ("file-authorization-detail", "FileAuthorizationDetail"),
        ("grant", "Grant"),
        ("grant-admin-authorization-detail", "GrantAdminAuthorizationDetail"),
        ("grant-authorized", "Grant"),
        ("grant-listing", "GrantListing"),
        ("grant-listing-statuses", "GrantListing"),
        ("grant-patch", "GrantPatch"),
        ("grant-patch-widen", "GrantPatch"),
        ("grant-patched", "Grant"),
        ("grant-under-review", "Grant"),
        ("introspection-response", "IntrospectionResponse"),
        ("introspection-response-inactive", "IntrospectionResponse"),
        ("jwk-public-encryption-key", "JwkPublicEncryptionKey"),
        ("message", "Message"),
        ("message-attachment", "MessageAttachment"),
        ("message-created", "CreatedMessage"),
        ("message-created-grant-request", "CreatedMessage"),
        ("message-created-submission", "CreatedMessage"),
        ("message-creation", "MessageCreation"),
        ("message-creation-grant-request", "MessageCreation"),
        ("message-creation-production-request", "MessageCreation"),
        ("message-creation-submission", "MessageCreation"),
        ("message-field-changes", "Message"),
        ("message-listing", "MessageListing"),
        ("message-listing-page", "MessageListing"),
        ("message-listing-types", "MessageListing"),
        ("message-patch", "MessagePatch"),
        ("message-patched", "Message"),
        ("message-payment-request", "Message"),
        ("message-server-request", "Message"),
        ("oauth-error", "OAuthError"),
        ("oauth-error-authorization-details", "OAuthError"),
        ("oauth-error-invalid-client", "OAuthError"),
        ("oauth-error-too-large", "OAuthError"),
        ("oauth-error-too-many", "OAuthError"),
        ("problem-bad-request", "Problem"),
        ("problem-content-too-large", "Problem"),
        ("problem-forbidden", "Problem"),
        ("problem-not-found", "Problem"),
        ("problem-service-unavailable", "Problem"),
        ("problem-unauthorized", "Problem"),
        ("pushed-authorization-response", "PushedAuthorizationResponse"),
        ("registration-field", "RegistrationField"),
        ("registration-field-payment", "RegistrationField"),
        ("registration-request", "ClientRegistrationRequest"),
        ("registration-request-full", "ClientRegistrationRequest"),
        ("registration-response", "ClientRegistrationResponse"),
        ("registration-response-managed", "ClientRegistrationResponse"),
        ("scope-description", "ScopeDescription"),
        ("server-metadata", "OAuthServerMetadata"),
        ("server-metadata-client", "OAuthServerMetadata"),
        ("server-provided-file", "ServerProvidedFile"),
        ("server-provided-file-listing", "ServerProvidedFileListing"),
        ("server-provided-file-listing-page", "ServerProvidedFileListing"),
        ("token-response-authorization-code", "TokenResponse"),
        ("token-response-client-admin", "TokenResponse"),
        ("token-response-grant-admin", "TokenResponse"),
        ("token-response-refresh-token", "TokenResponse"),
    ];

    private static readonly Dictionary<string, (string Schema, string Json)> Cases =
        Files(TestFiles.ServerMetadata, ServerMetadata)
        .Concat(Files(TestFiles.ClientRegistration, ClientRegistration))
        .Concat(Forms())
        .ToDictionary(c => c.Id, c => (c.Schema, c.Json), StringComparer.Ordinal);

    /// <summary>All examples: a file by its specification and name, a form that stands in an OpenAPI document by its operation and number.</summary>
    public static TheoryData<string> Ids => [.. Cases.Keys];

    /// <summary>The model that an example is one of, and its text.</summary>
    public static (ModelType Model, string Json) Of(string id) => (ModelTypes.Of(Cases[id].Schema), Cases[id].Json);

    private static IEnumerable<(string Id, string Schema, string Json)> Files(string specification, (string File, string Schema)[] files) =>
        files.Select(f => ($"{specification}/{f.File}", f.Schema, TestFiles.Example(f.File, specification)));

    private static IEnumerable<(string Id, string Schema, string Json)> Forms() => Definitions.Bundles.Values
        .SelectMany(BundleOperation.Of)
        .SelectMany(o => o.RequestExamples
            .Where(e => e.MediaType == "application/x-www-form-urlencoded")
            .Select((e, i) => ($"{o.Id} {i + 1}", o.RequestSchema!, e.Body.GetRawText())));
}
