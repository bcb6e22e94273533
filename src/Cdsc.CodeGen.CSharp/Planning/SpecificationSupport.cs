using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Sees to it that a document which asks for the support code of a specification has what that code is written against.</summary>
internal static class SpecificationSupport
{
    /// <summary>How many of the missing parts a message names.</summary>
    private const int Shown = 5;

    /// <summary>The schemas that the support code names.</summary>
    internal static IReadOnlyList<string> Schemas { get; } =
    [
        "AuthorizationCodeTokenRequest", "AuthorizationDetail", "AuthorizationDetailsField", "AuthorizationDetailsFieldFormat",
        "AuthorizationPrompt", "Client", "ClientAuthorizationServerMetadata", "ClientCredentialsTokenRequest", "ClientModification",
        "ClientRegistrationRequest", "ClientRegistrationResponse", "ClientUpdateRequest", "CoverageEntry", "Credential",
        "CredentialCreation", "CredentialPatch", "FileAuthorizationDetail", "Grant", "GrantAdminAuthorizationDetail", "GrantPatch",
        "GrantPatchStatus", "GrantStatus", "GrantType", "IntrospectionRequest", "IntrospectionResponse", "JwkPublicEncryptionKey",
        "Message", "MessageCreation", "MessageListing", "MessagePatch", "MessageStatus", "MessageType", "PushedAuthorizationRequest",
        "PushedAuthorizationResponse", "RefreshTokenRequest", "RegistrationField", "RegistrationFieldFormat", "RevocationRequest",
        "ScopeDescription", "ScopeType", "ServerMetadata", "ServerProvidedFile", "TokenEndpointAuthMethod", "TokenRequest",
        "TokenResponse",
    ];

    /// <summary>The groups of operations whose clients and handlers the support code names.</summary>
    internal static IReadOnlyList<string> Groups { get; } =
    [
        "Clients", "Coverage", "Credentials", "Grants", "Messages", "OAuth", "OAuthMetadata", "Registration", "ServerMetadata", "ServerProvidedFiles",
    ];

    /// <summary>The security schemes that the support code has credentials for.</summary>
    internal static IReadOnlyList<string> Schemes { get; } = ["clientAdmin", "clientBasic", "grantAdmin"];

    /// <summary>Reports what is missing, or has another name in code.</summary>
    public static void Check(PlanContext context)
    {
        if (context.Model.Infos.FirstOrDefault(info => info.Specification == SupportRooms.Specification) is not { } marked)
        {
            return;
        }

        var types = context.Model.Types.ToLookup(type => type.Name, StringComparer.Ordinal);
        IEnumerable<string> schemas = Schemas.Where(name => !types[name].Any(type => context.TypeNames[type.Id] == name)).Select(name => $"the schema '{name}'");
        IEnumerable<string> groups = MissingGroups(context).Select(name => $"the tag '{name}'");
        IEnumerable<string> schemes = Schemes.Except(SchemesOf(context.Model), StringComparer.Ordinal).Select(name => $"an operation with the security scheme '{name}'");
        string[] missing = [.. schemas, .. groups, .. schemes];
        if (missing.Length > 0)
        {
            string others = missing.Length > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Length - Shown} more") : "";
            context.Diagnostics.Add(DiagnosticDescriptors.IncompleteSpecification.At(
                marked.Location, SupportRooms.Specification, $"neither it nor another input has {string.Join(", ", missing.Take(Shown))}{others}"));
        }
    }

    /// <summary>The groups that are missing among those of which clients or handlers are generated, or at all when neither is.</summary>
    private static IEnumerable<string> MissingGroups(PlanContext context)
    {
        IEnumerable<string> Missing(IEnumerable<ApiGroup> groups) => Groups.Except(groups.Select(group => group.Name), StringComparer.Ordinal);
        return Missing(context.Model.Groups)
            .Concat(context.Settings.EmitsClients ? Missing(context.GroupsOf(EmitKinds.Clients)) : [])
            .Concat(context.Settings.EmitsServer ? Missing(context.GroupsOf(EmitKinds.Servers)) : [])
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> SchemesOf(ApiModel model) => model.Groups
        .SelectMany(group => group.Operations)
        .SelectMany(operation => operation.Security?.Alternatives ?? [])
        .SelectMany(schemes => schemes)
        .Select(scheme => scheme.Name);
}
