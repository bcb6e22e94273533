using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The generated types. A test compares them with the schemas and with what the assembly has.</summary>
internal static class ModelTypes
{
    /// <summary>The objects. A stricter shape of an object has its type, and is tested by its own schema.</summary>
    public static IReadOnlyList<ModelType> Objects { get; } =
    [
        new ModelType<AuthorizationCodeTokenRequest>(AuthorizationCodeTokenRequestJsonConverter.ReadValue, AuthorizationCodeTokenRequestJsonConverter.WriteValue),
        new ModelType<AuthorizationDetail>(AuthorizationDetailJsonConverter.ReadValue, AuthorizationDetailJsonConverter.WriteValue),
        new ModelType<AuthorizationDetailsField>(AuthorizationDetailsFieldJsonConverter.ReadValue, AuthorizationDetailsFieldJsonConverter.WriteValue),
        new ModelType<AuthorizationErrorResponse>(AuthorizationErrorResponseJsonConverter.ReadValue, AuthorizationErrorResponseJsonConverter.WriteValue),
        new ModelType<AuthorizationResponse>(AuthorizationResponseJsonConverter.ReadValue, AuthorizationResponseJsonConverter.WriteValue),
        new ModelType<ClientAuthorizationServerMetadata>(ClientAuthorizationServerMetadataJsonConverter.ReadValue, ClientAuthorizationServerMetadataJsonConverter.WriteValue, "AuthorizationServerMetadata"),
        new ModelType<Choice>(ChoiceJsonConverter.ReadValue, ChoiceJsonConverter.WriteValue),
        new ModelType<Client>(ClientJsonConverter.ReadValue, ClientJsonConverter.WriteValue),
        new ModelType<ClientAuthorizationServerMetadata>(ClientAuthorizationServerMetadataJsonConverter.ReadValue, ClientAuthorizationServerMetadataJsonConverter.WriteValue),
        new ModelType<ClientCredentialsTokenRequest>(ClientCredentialsTokenRequestJsonConverter.ReadValue, ClientCredentialsTokenRequestJsonConverter.WriteValue),
        new ModelType<ClientGrantRequest>(ClientGrantRequestJsonConverter.ReadValue, ClientGrantRequestJsonConverter.WriteValue),
        new ModelType<ClientListing>(ClientListingJsonConverter.ReadValue, ClientListingJsonConverter.WriteValue),
        new ModelType<ClientModification>(ClientModificationJsonConverter.ReadValue, ClientModificationJsonConverter.WriteValue),
        new ModelType<ClientRegistrationRequest>(ClientRegistrationRequestJsonConverter.ReadValue, ClientRegistrationRequestJsonConverter.WriteValue),
        new ModelType<ClientRegistrationResponse>(ClientRegistrationResponseJsonConverter.ReadValue, ClientRegistrationResponseJsonConverter.WriteValue),
        new ModelType<ClientUpdateRequest>(ClientUpdateRequestJsonConverter.ReadValue, ClientUpdateRequestJsonConverter.WriteValue),
        new ModelType<CoverageEntry>(CoverageEntryJsonConverter.ReadValue, CoverageEntryJsonConverter.WriteValue),
        new ModelType<CoverageListing>(CoverageListingJsonConverter.ReadValue, CoverageListingJsonConverter.WriteValue),
        new ModelType<Message>(MessageJsonConverter.ReadValue, MessageJsonConverter.WriteValue, "CreatedMessage"),
        new ModelType<Credential>(CredentialJsonConverter.ReadValue, CredentialJsonConverter.WriteValue),
        new ModelType<CredentialCreation>(CredentialCreationJsonConverter.ReadValue, CredentialCreationJsonConverter.WriteValue),
        new ModelType<CredentialListing>(CredentialListingJsonConverter.ReadValue, CredentialListingJsonConverter.WriteValue),
        new ModelType<CredentialPatch>(CredentialPatchJsonConverter.ReadValue, CredentialPatchJsonConverter.WriteValue),
        new ModelType<FileAuthorizationDetail>(FileAuthorizationDetailJsonConverter.ReadValue, FileAuthorizationDetailJsonConverter.WriteValue),
        new ModelType<GeoJson>(GeoJsonJsonConverter.ReadValue, GeoJsonJsonConverter.WriteValue),
        new ModelType<Grant>(GrantJsonConverter.ReadValue, GrantJsonConverter.WriteValue),
        new ModelType<GrantAdminAuthorizationDetail>(GrantAdminAuthorizationDetailJsonConverter.ReadValue, GrantAdminAuthorizationDetailJsonConverter.WriteValue),
        new ModelType<ClientCredentialsTokenRequest>(ClientCredentialsTokenRequestJsonConverter.ReadValue, ClientCredentialsTokenRequestJsonConverter.WriteValue, "GrantAdminTokenRequest"),
        new ModelType<GrantListing>(GrantListingJsonConverter.ReadValue, GrantListingJsonConverter.WriteValue),
        new ModelType<GrantPatch>(GrantPatchJsonConverter.ReadValue, GrantPatchJsonConverter.WriteValue),
        new ModelType<IntrospectionRequest>(IntrospectionRequestJsonConverter.ReadValue, IntrospectionRequestJsonConverter.WriteValue),
        new ModelType<IntrospectionResponse>(IntrospectionResponseJsonConverter.ReadValue, IntrospectionResponseJsonConverter.WriteValue),
        new ModelType<JwkPublicEncryptionKey>(JwkPublicEncryptionKeyJsonConverter.ReadValue, JwkPublicEncryptionKeyJsonConverter.WriteValue),
        new ModelType<Message>(MessageJsonConverter.ReadValue, MessageJsonConverter.WriteValue),
        new ModelType<MessageAttachment>(MessageAttachmentJsonConverter.ReadValue, MessageAttachmentJsonConverter.WriteValue),
        new ModelType<MessageCreation>(MessageCreationJsonConverter.ReadValue, MessageCreationJsonConverter.WriteValue),
        new ModelType<MessageListing>(MessageListingJsonConverter.ReadValue, MessageListingJsonConverter.WriteValue),
        new ModelType<MessagePatch>(MessagePatchJsonConverter.ReadValue, MessagePatchJsonConverter.WriteValue),
        new ModelType<OAuthError>(OAuthErrorJsonConverter.ReadValue, OAuthErrorJsonConverter.WriteValue),
        new ModelType<ServerMetadata>(ServerMetadataJsonConverter.ReadValue, ServerMetadataJsonConverter.WriteValue, "OAuthServerMetadata"),
        new ModelType<Problem>(ProblemJsonConverter.ReadValue, ProblemJsonConverter.WriteValue),
        new ModelType<PushedAuthorizationRequest>(PushedAuthorizationRequestJsonConverter.ReadValue, PushedAuthorizationRequestJsonConverter.WriteValue),
        new ModelType<PushedAuthorizationResponse>(PushedAuthorizationResponseJsonConverter.ReadValue, PushedAuthorizationResponseJsonConverter.WriteValue),
        new ModelType<RefreshTokenRequest>(RefreshTokenRequestJsonConverter.ReadValue, RefreshTokenRequestJsonConverter.WriteValue),
        new ModelType<RegistrationField>(RegistrationFieldJsonConverter.ReadValue, RegistrationFieldJsonConverter.WriteValue),
        new ModelType<RevocationRequest>(RevocationRequestJsonConverter.ReadValue, RevocationRequestJsonConverter.WriteValue),
        new ModelType<ScopeDescription>(ScopeDescriptionJsonConverter.ReadValue, ScopeDescriptionJsonConverter.WriteValue),
        new ModelType<ServerMetadata>(ServerMetadataJsonConverter.ReadValue, ServerMetadataJsonConverter.WriteValue),
        new ModelType<ServerProvidedFile>(ServerProvidedFileJsonConverter.ReadValue, ServerProvidedFileJsonConverter.WriteValue),
        new ModelType<ServerProvidedFileListing>(ServerProvidedFileListingJsonConverter.ReadValue, ServerProvidedFileListingJsonConverter.WriteValue),
        new ModelType<TokenRequest>(TokenRequestJsonConverter.ReadValue, TokenRequestJsonConverter.WriteValue),
        new ModelType<TokenResponse>(TokenResponseJsonConverter.ReadValue, TokenResponseJsonConverter.WriteValue),
    ];

    public static IReadOnlyList<ModelType> Lists { get; } =
    [
        new ModelType<AuthorizationDetailsFieldFormat>(AuthorizationDetailsFieldFormatJsonConverter.ReadValue, AuthorizationDetailsFieldFormatJsonConverter.WriteValue),
        new ModelType<AuthorizationErrorCode>(AuthorizationErrorCodeJsonConverter.ReadValue, AuthorizationErrorCodeJsonConverter.WriteValue),
        new ModelType<AuthorizationPrompt>(AuthorizationPromptJsonConverter.ReadValue, AuthorizationPromptJsonConverter.WriteValue),
        new ModelType<CapabilityRole>(CapabilityRoleJsonConverter.ReadValue, CapabilityRoleJsonConverter.WriteValue),
        new ModelType<ClientStatus>(ClientStatusJsonConverter.ReadValue, ClientStatusJsonConverter.WriteValue),
        new ModelType<CodeChallengeMethod>(CodeChallengeMethodJsonConverter.ReadValue, CodeChallengeMethodJsonConverter.WriteValue),
        new ModelType<CommodityType>(CommodityTypeJsonConverter.ReadValue, CommodityTypeJsonConverter.WriteValue),
        new ModelType<CoverageType>(CoverageTypeJsonConverter.ReadValue, CoverageTypeJsonConverter.WriteValue),
        new ModelType<CredentialType>(CredentialTypeJsonConverter.ReadValue, CredentialTypeJsonConverter.WriteValue),
        new ModelType<GrantPatchStatus>(GrantPatchStatusJsonConverter.ReadValue, GrantPatchStatusJsonConverter.WriteValue),
        new ModelType<GrantStatus>(GrantStatusJsonConverter.ReadValue, GrantStatusJsonConverter.WriteValue),
        new ModelType<GrantType>(GrantTypeJsonConverter.ReadValue, GrantTypeJsonConverter.WriteValue),
        new ModelType<InfrastructureType>(InfrastructureTypeJsonConverter.ReadValue, InfrastructureTypeJsonConverter.WriteValue),
        new ModelType<MessageCreateType>(MessageCreateTypeJsonConverter.ReadValue, MessageCreateTypeJsonConverter.WriteValue),
        new ModelType<MessageRelatedType>(MessageRelatedTypeJsonConverter.ReadValue, MessageRelatedTypeJsonConverter.WriteValue),
        new ModelType<MessageStatus>(MessageStatusJsonConverter.ReadValue, MessageStatusJsonConverter.WriteValue),
        new ModelType<MessageType>(MessageTypeJsonConverter.ReadValue, MessageTypeJsonConverter.WriteValue),
        new ModelType<MetadataVersion>(MetadataVersionJsonConverter.ReadValue, MetadataVersionJsonConverter.WriteValue),
        new ModelType<OAuthVersion>(OAuthVersionJsonConverter.ReadValue, OAuthVersionJsonConverter.WriteValue),
        new ModelType<RegistrationFieldFormat>(RegistrationFieldFormatJsonConverter.ReadValue, RegistrationFieldFormatJsonConverter.WriteValue),
        new ModelType<RegistrationFieldType>(RegistrationFieldTypeJsonConverter.ReadValue, RegistrationFieldTypeJsonConverter.WriteValue),
        new ModelType<ResponseType>(ResponseTypeJsonConverter.ReadValue, ResponseTypeJsonConverter.WriteValue),
        new ModelType<ScopeType>(ScopeTypeJsonConverter.ReadValue, ScopeTypeJsonConverter.WriteValue),
        new ModelType<ServerCapability>(ServerCapabilityJsonConverter.ReadValue, ServerCapabilityJsonConverter.WriteValue),
        new ModelType<TokenEndpointAuthMethod>(TokenEndpointAuthMethodJsonConverter.ReadValue, TokenEndpointAuthMethodJsonConverter.WriteValue),
    ];

    public static IReadOnlyList<ModelType> All { get; } = [.. Objects, .. Lists];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(t => t.Name)];

    public static TheoryData<string> ObjectNames { get; } = [.. Objects.Select(t => t.Name)];

    /// <summary>The objects whose schema their type was made from, so that it knows what is required.</summary>
    public static TheoryData<string> OwnObjectNames { get; } = [.. Objects.Where(t => t.Name == t.Type.Name).Select(t => t.Name)];

    public static TheoryData<string> ListNames { get; } = [.. Lists.Select(t => t.Name)];

    public static ModelType Of(string name) => All.Single(t => t.Name == name);
}
