using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>As <see cref="BrokenBundleTests"/>, for CDS-WG1-02 and what only that has.</summary>
public sealed class BrokenRegistrationBundleTests
{
    public static TheoryData<string, string> Breaks => new()
    {
        // Objects, fields and levels.
        { "remove Grant", "Grant: the object is missing" },
        { "remove OAuthServerMetadata", "OAuthServerMetadata: the object is missing" },
        { "remove Grant/properties/states", "Grant.states: the field is missing" },
        { "remove ClientBase/properties/contacts", "Client.contacts: the field is missing" },
        { "remove ClientBase/properties/contacts", "ClientRegistrationResponse.contacts: the field is missing" },
        { "remove RefreshTokenRequest/properties/refresh_token", "TokenRequest.refresh_token: the field is missing" },
        { "set Grant/properties/surprise {\"type\":\"string\"}", "Grant.surprise: no table has the field" },
        { "set Surprise {\"type\":\"object\"}", "Surprise: no table has the schema" },
        { "remove CurrencyCode", "CurrencyCode: is listed as extra, but is not" },
        { "drop Grant/required receipt_confirmations", "Grant.receipt_confirmations: must be required" },
        { "drop AuthorizationServerMetadata/required registration_endpoint", "AuthorizationServerMetadata.registration_endpoint: must be required" },
        { "add ClientAuthorizationServerMetadata/required registration_endpoint", "ClientAuthorizationServerMetadata.registration_endpoint: must be optional" },
        { "drop OAuthServerMetadata/required oauth_metadata", "OAuthServerMetadata.oauth_metadata: must be required" },
        { "drop MessageListing/required unread_previous", "MessageListing.unread_previous: must be required" },
        { "set GrantPatch/required [\"scope\"]", "GrantPatch.scope: must be optional" },
        { "add RegistrationField/required amount", "RegistrationField.amount: must not be required always" },
        { "remove RegistrationField/allOf/1", "RegistrationField.currency: must be required under a condition" },
        { "remove RegistrationField/allOf/2", "RegistrationField.choices: must be required under a condition" },
        { "remove ClientBase/allOf/0", "Client.cds_default_scope: must be required under a condition" },
        { "remove Credential/allOf/0", "Credential.client_secret_expires_at: must be required under a condition" },
        { "remove AuthorizationDetailsField/dependentRequired", "AuthorizationDetailsField.minimum: must be required under a condition" },
        { "remove Message/allOf/14", "ClientUpdateRequest.name: must be required under a condition in Message.updates_requested" },
        { "add ClientUpdateRequest/required name", "ClientUpdateRequest.name: must be required in Message.updates_requested alone" },
        { "drop AuthorizationCodeTokenRequest/required code", "TokenRequest.code: must be required under a condition" },
        { "drop RefreshTokenRequest/required grant_type", "TokenRequest.grant_type: must be required" },
        { "add Credential/required surprise", "Credential.surprise: is required, but not declared" },
        { "remove Client/properties/client_secret", "Client.client_secret: must not be there, as a property that is false says" },
        { "set ClientBase/properties/client_secret_expires_at {\"type\":\"integer\"}", "Client.client_secret_expires_at: must not be there, as a property that is false says" },
        { "set Grant/properties/eta false", "Grant.eta: is forbidden, but not in the table" },
        { "set AuthorizationDetail/additionalProperties false", "AuthorizationDetail.*: other members must be allowed" },
        { "set JwkPublicEncryptionKey/unevaluatedProperties false", "JwkPublicEncryptionKey.*: other members must be allowed" },
        { "set ClientBase/maxProperties 40", "Client.*: other members must be allowed" },

        // Types and nullability.
        { "set Grant/properties/not_before/type \"string\"", "Grant.not_before: must be nullable" },
        { "set Grant/properties/grant_id/type [\"string\",\"null\"]", "Grant.grant_id: must not be nullable" },
        { "remove ClientBase/properties/token_endpoint_auth_method/anyOf/1", "Client.token_endpoint_auth_method: must be nullable" },
        { "set CreatedMessage/allOf/1/properties/creator {}", "CreatedMessage.creator: must not be nullable" },
        { "set ClientRegistrationResponse/allOf/1/properties/token_endpoint_auth_method {}", "ClientRegistrationResponse.token_endpoint_auth_method: must not be nullable" },
        { "set AuthorizationDetailsField/allOf/4/then/properties/maximum/anyOf/1 {\"type\":\"null\"}", "AuthorizationDetailsField.maximum: must not be nullable" },
        { "set RegistrationField/properties/default/type \"string\"", "RegistrationField.default: must be of any kind by itself" },
        { "set RegistrationField/properties/amount/type \"string\"", "RegistrationField.amount: is no number" },
        { "remove RegistrationField/properties/amount/format", "RegistrationField.amount: has not the format decimal" },
        { "set RegistrationField/properties/max_size/type \"number\"", "RegistrationField.max_size: is no integer" },
        { "set Credential/properties/client_secret_expires_at/format \"int64\"", "Credential.client_secret_expires_at: has the wrong format of an integer" },
        { "remove ServerProvidedFile/properties/size/minimum", "ServerProvidedFile.size: must not be below zero" },
        { "remove Credential/properties/client_secret/format", "Credential.client_secret: has not the format password" },
        { "remove TokenResponse/properties/access_token/format", "TokenResponse.access_token: has not the format password" },
        { "set Message/properties/read/type \"string\"", "Message.read: is no boolean" },
        { "set Grant/properties/client_id/format \"uri\"", "Grant.client_id: has the format uri, which the table does not say" },
        { "set Grant/properties/replacing/items {\"type\":\"string\"}", "Grant.replacing: its items: has not the format uri" },
        { "set Grant/properties/authorization_details/items/$ref \"#/components/schemas/Choice\"", "Grant.authorization_details: its items: does not refer to AuthorizationDetail" },
        { "remove ClientAuthorizationServerMetadata/properties/cds_scope_descriptions/additionalProperties", "AuthorizationServerMetadata.cds_scope_descriptions: is no map" },
        { "set ClientAuthorizationServerMetadata/properties/cds_timezone {\"type\":\"string\"}", "AuthorizationServerMetadata.cds_timezone: does not refer to TimeZone" },
        { "set MessageCreation/properties/type/$ref \"#/components/schemas/MessageType\"", "MessageCreation.type: does not refer to MessageCreateType" },
        { "remove MessageAttachment/properties/data/contentEncoding", "MessageAttachment.data: is no Base64" },
        { "remove ClientCredentialsTokenRequest/properties/authorization_details/contentSchema", "TokenRequest.authorization_details: is no JSON text with an array" },
        { "set IntrospectionResponse/properties/aud/type \"string\"", "IntrospectionResponse.aud: is neither a string nor an array of strings" },
        { "remove ClientModification/properties/cds_status/$ref", "ClientModification.cds_status: does not refer to ClientStatus" },
        { "remove Grant/properties/parent/description", "Grant.parent: has no description" },

        // Lists.
        { "remove GrantStatus/anyOf/5", "GrantStatus: the value 'needs_sub_grants' is missing" },
        { "set MessageStatus/anyOf/2/const \"waiting\"", "MessageStatus: no table has the value 'waiting'" },
        { "remove CredentialType/anyOf/1", "CredentialType: must be open: its last branch is type: string" },
        { "set MessageCreateType/anyOf/4 {\"type\":\"string\"}", "MessageCreateType: must be closed" },
        { "set ClientStatus/anyOf/3 {}", "ClientStatus: has branches that are neither values nor any string" },

        // Operations.
        { "set createMessage#operationId \"sendMessage\"", "createMessage: the operation is missing" },
        { "remove listGrants#parameters/0", "listGrants: the filter 'grant_ids' is missing" },
        { "remove listGrants#responses/403", "listGrants: the response 403 is missing" },
        { "set listGrants#responses/418 {\"description\":\"x\"}", "listGrants: no table has the response 418" },
        { "set listClients#parameters/0 {\"in\":\"query\",\"name\":\"client_ids\",\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}", "listClients: the filter 'client_ids' must be an array, separated by spaces" },
        { "remove modifyClient#responses/202", "modifyClient: the response 202 is missing" },
        { "remove modifyGrant#responses/202/content", "modifyGrant: the response 202 has no content of the type application/json" },
        { "remove registerClient#responses/201", "registerClient: the response 201 is missing" },
        { "remove createMessage#responses/413", "createMessage: the response 413 is missing" },
        { "set createMessage#responses/201/content/application~1json/schema/$ref \"#/components/schemas/Message\"", "createMessage: the response 201 must be a CreatedMessage" },
        { "set revokeToken#responses/200/content {\"text/plain\":{}}", "revokeToken: the response 200 must have no content" },
        { "set authorize#responses/302/content {\"text/html\":{}}", "authorize: the response 302 must have no content" },
        { "remove modifyMessage#requestBody/content/application~1merge-patch+json", "modifyMessage: the request has no content of the type application/merge-patch+json" },
        { "set createMessage#requestBody/content/text~1plain {}", "createMessage: no table has the request type text/plain" },
        { "set modifyClient#requestBody/content/application~1json/schema/$ref \"#/components/schemas/Client\"", "modifyClient: the request of the type application/json must be a ClientModification" },
        { "remove PushedAuthorizationRequest/properties/prompt", "pushAuthorizationRequest: the request has no member prompt" },
        { "remove listMessages#x-cds-pagination/1", "listMessages: it must be paged by unread_next/previous" },
        { "set listMessages#x-cds-pagination/2/items \"/unread\"", "listMessages: the page of read_next has no items" },
        { "remove listClients#x-cds-pagination/0/key", "listClients: the items of next have no key" },
        { "set getClient#x-cds-pagination [{\"items\":\"/x\",\"next\":\"/next\",\"previous\":\"/previous\"}]", "getClient: no table has the page link '/next'" },
        { "remove getGrant#x-cds-discovery/2", "getGrant: the discovery by Grant.replaced_by[*] is missing" },
        { "set getGrant#x-cds-discovery/2/pointer \"/children/*\"", "getGrant: no table has the discovery by Grant.children[*]" },
        { "set listServerProvidedFiles#security [{\"clientAdmin\":[]}]", "listServerProvidedFiles: it must be authenticated by grantAdmin, not by clientAdmin" },
        { "set registerClient#security [{\"clientAdmin\":[]}]", "registerClient: it must be authenticated by open, not by clientAdmin" },
        { "remove issueToken#security/1", "issueToken: it must be authenticated by clientBasic, none, not by clientBasic" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_is_broken_is_found(string change, string expected)
    {
        JsonObject bundle = SpecCheck.Read(SpecProfiles.CdsWg102);
        BundleEdit.Apply(bundle, change, "components/schemas/");
        Assert.Contains(expected, SpecCheck.Findings(SpecProfiles.CdsWg102, bundle));
    }
}
