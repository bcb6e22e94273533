using System.Text.Json;

namespace CdscServer._1;

/// <summary>
/// What Clients can register for. What a token is good for follows from the type of a scope, not from its id. A scope that
/// users authorize has <c>response_types_supported: ["code"]</c>: add it here, and fill in what <see cref="MyOAuth"/> leaves out.
/// </summary>
internal static class Scopes
{
    public const string ClientAdmin = "cds_client_admin";
    public const string GrantAdmin = "cds_grant_admin";
    public const string Files = "cds_server_provided_files";

    public static IReadOnlyDictionary<string, ScopeDescription> All { get; } = new ScopeDescription[]
    {
        Describe(ClientAdmin, ScopeType.ClientAdmin, "Client administration", "Manages the Clients of a registration.", [GrantType.ClientCredentials]),
        new(Describe(GrantAdmin, ScopeType.GrantAdmin, "Grant administration", "Uses a Grant that was given before.", [GrantType.ClientCredentials]))
        {
            AuthorizationDetailsTypesSupported = [GrantAdmin],
            AuthorizationDetailsFieldsSupported =
            [
                Field("client_id", "Client", "The Client that the Grant was given to.", GrantAdmin),
                Field("grant_id", "Grant", "The Grant that the token is to be for.", GrantAdmin),
            ],
        },
        new(Describe(Files, ScopeType.ServerProvidedFiles, "Files", "Reads the files that the server shares with the Client.", []))
        {
            GrantAdminScope = GrantAdmin,
            AuthorizationDetailsTypesSupported = [Files],
            AuthorizationDetailsFieldsSupported = [Field("file_id", "File", "A file that the Grant is for.", Files)],
        },
    }.ToDictionary(scope => scope.Id, StringComparer.Ordinal);

    /// <summary>What is asked of who registers. Name fields in the <c>registration_requirements</c> of a scope, and check them in <see cref="MyRegistration"/>.</summary>
    public static IReadOnlyDictionary<string, RegistrationField> Fields { get; } = new Dictionary<string, RegistrationField>();

    /// <summary>The parts of a scope string.</summary>
    public static string[] Split(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ScopeDescription Describe(string id, ScopeType type, string name, string description, IReadOnlyList<GrantType> grantTypes) => new()
    {
        Id = id,
        Type = type,
        Name = name,
        Description = description,
        Documentation = About.Documentation + "scopes#" + id,
        RegistrationRequirements = [],
        RegistrationOptional = [],
        ResponseTypesSupported = [],
        GrantTypesSupported = grantTypes,
        TokenEndpointAuthMethodsSupported = grantTypes.Count == 0 ? [] : [TokenEndpointAuthMethod.ClientSecretBasic],
        CodeChallengeMethodsSupported = [],
        CoveragesSupported = [],
        GrantAdminScope = null,
        AuthorizationDetailsTypesSupported = [],
        AuthorizationDetailsFieldsSupported = [],
    };

    private static AuthorizationDetailsField Field(string id, string name, string description, string type) => new()
    {
        Id = id,
        Name = name,
        Description = description,
        Documentation = About.Documentation + "scopes#" + id,
        ForTypes = [type],
        Format = AuthorizationDetailsFieldFormat.String,
        IsRequired = true,
        Maximum = JsonElement.Parse("100"),
        Minimum = JsonElement.Parse("1"),
    };
}
