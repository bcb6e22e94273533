namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What a schema seems to leave open, but a condition or a narrower part of it rules out, in ordinal order.</summary>
internal static class Impossible
{
    public static IEnumerable<string> Varieties(string name) => name switch
    {
        // An entry is listed at the server, so its capabilities never say that it lists.
        "CoverageEntry" => ["$.capabilities[] coverage"],

        // Without users there is no challenge, and with users it is the safe one.
        "ScopeDescription" => ["$.code_challenge_methods_supported[] plain"],

        // A client can't create what only servers send.
        "CreatedMessage" =>
        [
            "$.type field_changes", "$.type notification", "$.type online_form_request", "$.type payment_request",
            "$.type pdf_form_request", "$.type request_update", "$.type server_request",
        ],

        // The capability oauth is always there.
        "OAuthServerMetadata" => ["$.capabilities empty"],

        // It is the client for the scope cds_client_admin, with all that this fixes.
        "ClientRegistrationResponse" =>
        [
            "$.cds_status_options[] disabled", "$.grant_types empty", "$.grant_types several items",
            "$.grant_types[] authorization_code", "$.grant_types[] refresh_token", "$.grant_types[] unlisted value",
            "$.redirect_uris one item", "$.redirect_uris several items", "$.response_types one item",
            "$.response_types several items", "$.token_endpoint_auth_method none", "$.token_endpoint_auth_method null",
            "$.token_endpoint_auth_method unlisted value",
        ],
        _ => [],
    };

    public static IEnumerable<string> Outcomes(string name) => name switch
    {
        // The condition guards against a missing member that another part demands.
        "OAuthServerMetadata" => ["/allOf/1/if False"],
        _ => [],
    };
}
