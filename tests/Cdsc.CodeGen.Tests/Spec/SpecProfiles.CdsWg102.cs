namespace Cdsc.CodeGen.Tests.Spec;

internal static partial class SpecProfiles
{
    private const string TypeOfText = "A type of the text, no object or list: the table names it as the type of a field.";

    private const string FormOfTokenRequest = "One of the forms of TokenRequest, whose fields the table has together.";

    private const string InMessage = "The condition looks at the type of the Message that holds the object (section 6.5).";

    private const string ErrorStatus = "RFC 6750, and for an item that isn't there HTTP, as for reading the same thing (E-02-12).";

    public static SpecProfile CdsWg102 { get; } = new("CDS-WG1-02", "generated/openapi/cds-wg1-02.openapi.json")
    {
        FurtherSpecs = ["CDS-WG1-01 + 02", "RFC 7592"],
        ExtraSchemas = new Dictionary<string, string>
        {
            ["CurrencyCode"] = TypeOfText,
            ["MediaType"] = TypeOfText,
            ["TimeZone"] = TypeOfText,
            ["RelativeOrAbsoluteDate"] = "A type of section 2, which fields have by their format.",
            ["RelativeOrAbsoluteDateTime"] = "A type of section 2, which fields have by their format.",
            ["MetadataVersion"] = "A list of CDS-WG1-01, which the shared server metadata uses.",
            ["ClientBase"] = "What Client and ClientRegistrationResponse share; they differ in client_secret.",
            ["AuthorizationCodeTokenRequest"] = FormOfTokenRequest,
            ["ClientCredentialsTokenRequest"] = FormOfTokenRequest,
            ["RefreshTokenRequest"] = FormOfTokenRequest,
            ["GrantAdminTokenRequest"] = "The form of TokenRequest that section 3.3.2 describes.",
            ["GrantAdminAuthorizationDetails"] = "The array of one GrantAdminAuthorizationDetail that section 3.3.2 describes.",
            ["PushedAuthorizationRequest"] = "The parameters of an authorization request as a form (RFC 9126), a row of the operations only.",
            ["AuthorizationResponse"] = "The parameters of the redirect (RFC 6749, 4.1.2), a row of the operations only.",
            ["AuthorizationErrorResponse"] = "The parameters of the redirect (RFC 6749, 4.1.2.1), a row of the operations only.",
            ["Problem"] = "The text leaves the body of errors open; these definitions propose RFC 9457 (E-02-12).",
        },
        ExtraFields = new Dictionary<string, string>
        {
            ["TokenRequest.client_id"] = "RFC 6749, 4.1.3 requires it of Clients that don't authenticate (E-02-15).",
        },
        Bases = new Dictionary<string, SpecReading>
        {
            ["ClientAuthorizationServerMetadata"] = new("AuthorizationServerMetadata", "The same object as a Client reaches it (E-02-01)."),
            ["ClientRegistrationResponse"] = new("Client", "The created Client with some values fixed, as section 4.2 has it."),
            ["CreatedMessage"] = new("Message", "The Message as section 6.9 has the Server answer it."),
            ["OAuthServerMetadata"] = new("ServerMetadata", "The metadata of a Server that implements CDS-WG1-02 (E-01-14)."),
        },
        Levels = new Dictionary<string, SpecReading>
        {
            ["ServerMetadata.oauth_metadata"] =
                new("conditional", "Required of a server of CDS-WG1-02; in the shared schema only with the capability oauth (E-01-14)."),
            ["ClientAuthorizationServerMetadata.registration_endpoint"] = new("optional", "Optional in metadata reached from a Client (E-02-01)."),
            ["RegistrationField.default"] = new("optional", "Which fields are optional is in the scope descriptions; a rule over the whole metadata (E-02-48)."),
            ["ClientUpdateRequest.name"] = new("conditional in Message.updates_requested", InMessage),
            ["ClientUpdateRequest.description"] = new("conditional in Message.updates_requested", InMessage),
            ["ClientUpdateRequest.previous_value"] = new("conditional in Message.updates_requested", InMessage),
            ["ClientUpdateRequest.new_value"] = new("conditional in Message.updates_requested", InMessage),
            ["MessageCreation.related_uri"] = new("optional", "The text expects it, but forbids it where there is nothing to name (E-02-22)."),
            ["TokenRequest.redirect_uri"] = new("optional", "Required when the authorization request had one (RFC 6749, 4.1.3), which is another message."),
            ["TokenRequest.code_verifier"] = new("optional", "No rule obliges a Client to use PKCE (E-02-33)."),
            ["TokenResponse.cds_grant_ids"] = new("optional", "Present when Grants were created or changed, which the response alone doesn't tell (E-02-41)."),
            ["TokenResponse.authorization_details"] = new("optional", "Present when the request or the authorization had some (RFC 9396, 7), which are other messages."),
        },
        Nullables = new Dictionary<string, SpecReading>
        {
            ["CreatedMessage.creator"] = new("no", "The Client that has just created the Message (section 6.9)."),
        },
        Types = new Dictionary<string, SpecReading>
        {
            ["ServerMetadata.cds_metadata_version"] = List("MetadataVersion"),
            ["OAuthServerMetadata.cds_metadata_version"] = List("MetadataVersion"),
            ["AuthorizationServerMetadata.code_challenge_methods_supported"] = List("array<CodeChallengeMethod>"),
            ["AuthorizationServerMetadata.response_types_supported"] = List("array<ResponseType>"),
            ["AuthorizationServerMetadata.grant_types_supported"] = List("array<GrantType>"),
            ["AuthorizationServerMetadata.token_endpoint_auth_methods_supported"] = List("array<TokenEndpointAuthMethod>"),
            ["AuthorizationServerMetadata.cds_oauth_version"] = List("OAuthVersion"),
            ["ClientAuthorizationServerMetadata.code_challenge_methods_supported"] = List("array<CodeChallengeMethod>"),
            ["ClientAuthorizationServerMetadata.response_types_supported"] = List("array<ResponseType>"),
            ["ClientAuthorizationServerMetadata.grant_types_supported"] = List("array<GrantType>"),
            ["ClientAuthorizationServerMetadata.token_endpoint_auth_methods_supported"] = List("array<TokenEndpointAuthMethod>"),
            ["ClientAuthorizationServerMetadata.cds_oauth_version"] = List("OAuthVersion"),
            ["ScopeDescription.code_challenge_methods_supported"] = List("array<CodeChallengeMethod>"),
            ["ScopeDescription.response_types_supported"] = List("array<ResponseType>"),
            ["ScopeDescription.grant_types_supported"] = List("array<GrantType>"),
            ["ScopeDescription.token_endpoint_auth_methods_supported"] = List("array<TokenEndpointAuthMethod>"),
            ["Client.token_endpoint_auth_method"] = List("TokenEndpointAuthMethod"),
            ["Client.grant_types"] = List("array<GrantType>"),
            ["Client.response_types"] = List("array<ResponseType>"),
            ["ClientRegistrationResponse.token_endpoint_auth_method"] = List("TokenEndpointAuthMethod"),
            ["ClientRegistrationResponse.grant_types"] = List("array<GrantType>"),
            ["ClientRegistrationResponse.response_types"] = List("array<ResponseType>"),
            ["GrantPatch.status"] = List("GrantPatchStatus"),
            ["MessageCreation.type"] = new("MessageCreateType", "What a Client may create is a closed list of its own (E-02-06)."),
            ["TokenRequest.redirect_uri"] = new("URL", "A redirect URI is an absolute URI (RFC 6749, 3.1.2)."),
        },
        ExtraStatuses = new Dictionary<string, string>
        {
            ["getClientServerMetadata 503"] = "With Retry-After, as for public server metadata (E-01-08).",
            ["authorize 200"] = "The page on which the user logs in and decides (RFC 6749, 3.1).",
            ["authorize 400"] = "The page that tells the user what no redirect may tell (RFC 6749, 4.1.2.1).",
            ["introspectToken 400"] = "A request without a token (RFC 6749, 5.2).",
            ["createMessage 401"] = ErrorStatus,
            ["createMessage 403"] = ErrorStatus,
            ["createCredential 401"] = ErrorStatus,
            ["createCredential 403"] = ErrorStatus,
            ["modifyClient 401"] = ErrorStatus,
            ["modifyClient 403"] = ErrorStatus,
            ["modifyClient 404"] = ErrorStatus,
            ["modifyMessage 401"] = ErrorStatus,
            ["modifyMessage 403"] = ErrorStatus,
            ["modifyMessage 404"] = ErrorStatus,
            ["modifyCredential 401"] = ErrorStatus,
            ["modifyCredential 403"] = ErrorStatus,
            ["modifyCredential 404"] = ErrorStatus,
            ["modifyGrant 401"] = ErrorStatus,
            ["modifyGrant 403"] = ErrorStatus,
            ["modifyGrant 404"] = ErrorStatus,
            ["downloadServerProvidedFile 404"] = ErrorStatus,
        },
        LeftStatuses = new Dictionary<string, string>
        {
            ["pushAuthorizationRequest 405"] = "A wrong method reaches no operation; the default response covers it (E-02-12).",
        },
        RequestMedia = new Dictionary<string, SpecReading>
        {
            ["modifyCredential"] = new("application/json application/merge-patch+json", "As for the other PATCH requests (E-02-11)."),
            ["modifyGrant"] = new("application/json application/merge-patch+json", "As for the other PATCH requests (E-02-11)."),
        },
        RequestBodies = new Dictionary<string, SpecReading>
        {
            ["code, redirect_uri, code_verifier"] = new("TokenRequest", FormOfTokenRequest),
            ["refresh_token, scope"] = new("TokenRequest", FormOfTokenRequest),
            ["authorization parameters incl. cds_grant_id, prompt, authorization_details"] =
                new("PushedAuthorizationRequest", "The parameters of an authorization request as a form (RFC 9126)."),
            ["full Client replacement; omission resets"] = new("ClientModification", "The object of section 5.5 (E-02-16)."),
        },
        Responses = new Dictionary<string, SpecReading>
        {
            ["getClientServerMetadata"] = new("application/json OAuthServerMetadata", "The metadata of a Server that implements CDS-WG1-02 (E-01-14)."),
            ["getClientAuthorizationServerMetadata"] = new("application/json ClientAuthorizationServerMetadata", "The shape that a Client reaches (E-02-01)."),
            ["createMessage"] = new("application/json CreatedMessage", "The Message as section 6.9 has the Server answer it."),
            ["binary stream of mime_type"] = new("*/*", "A binary body of a media type that the file's object tells."),
        },
        Discoveries = new Dictionary<string, SpecReading>
        {
            ["O-03 response .oauth_metadata"] = new("ServerMetadata.oauth_metadata", "The response of O-03 is server metadata."),
            ["token_endpoint"] = new("AuthorizationServerMetadata.token_endpoint", "As in the rows before it."),
            ["Message.uri (also previous_uri)"] = new("Message.uri Message.previous_uri", "Both are members of a Message."),
            ["Grant.uri, replacing[*], replaced_by[*]"] = new("Grant.uri Grant.replacing[*] Grant.replaced_by[*]", "All are members of a Grant."),
            ["AuthorizationServerMetadata.cds_grants_api; Message.related_uri of type grant_list (with query)"] =
                new("AuthorizationServerMetadata.cds_grants_api", "Only some values of related_uri lead there, which no pointer can say (E-02-23)."),
        },
    };

    private static SpecReading List(string type) => new(type, "The tables have the values as a list of its own.");
}
