using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>The scopes of the server, and what it asks of who registers for them.</summary>
internal static class MemoryScopes
{
    public const string ClientAdmin = "cds_client_admin";
    public const string GrantAdmin = "cds_grant_admin_1";
    public const string Files = "cds_server_provided_files_01";

    /// <summary>A scope of the server's own that users authorize.</summary>
    public const string Usage = "example_usage";

    /// <summary>The same for more data.</summary>
    public const string History = "example_history";

    public static IReadOnlyDictionary<string, ScopeDescription> All { get; } = new ScopeDescription[]
    {
        Describe(ClientAdmin, ScopeType.ClientAdmin, "Client Admin", "This scope grants administrative access to the Client management APIs.", [GrantType.ClientCredentials]),
        new(Describe(GrantAdmin, ScopeType.GrantAdmin, "Grant Admin", "This scope grants administrative access to previously created Grants.", [GrantType.ClientCredentials]))
        {
            AuthorizationDetailsTypesSupported = [GrantAdmin],
            AuthorizationDetailsFieldsSupported =
            [
                Field("client_id", "Client Object identifier", "The Client Object identifier for which the Grant is issued.", GrantAdmin),
                Field("grant_id", "Grant identifier", "The Grant identifier for which the returned access_token will be given access.", GrantAdmin),
            ],
        },
        new(Describe(Files, ScopeType.ServerProvidedFiles, "Server-Provided Files", "This scope grants access to specific files that the Server wants make available to the Client.", []))
        {
            GrantAdminScope = GrantAdmin,
            AuthorizationDetailsTypesSupported = [Files],
            AuthorizationDetailsFieldsSupported =
            [
                Field("file_id", "File identifier", "A file provided by the Server that may be accessed by the Client as part of the Grant.", Files),
            ],
        },
        Authorized(Usage, "Usage", "Consumption of the last month."),
        Authorized(History, "Usage history", "Consumption of the last two years."),
    }.ToDictionary(scope => scope.Id, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, RegistrationField> Fields { get; } = new Dictionary<string, RegistrationField>(StringComparer.Ordinal)
    {
        ["company_name"] = new()
        {
            Id = "company_name",
            Type = RegistrationFieldType.RegistrationField,
            Description = "The name of the company that users see when they are asked.",
            Documentation = "https://docs.example/registration#company_name",
            FieldName = "cds_company_name",
            Format = RegistrationFieldFormat.String,
            MaxLength = 100,
        },
    };

    /// <summary>The parts of a scope string.</summary>
    public static string[] Split(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ScopeDescription Authorized(string id, string name, string description) =>
        new(Describe(id, new ScopeType(id), name, description, [GrantType.AuthorizationCode, GrantType.RefreshToken]))
        {
            RegistrationRequirements = ["company_name"],
            ResponseTypesSupported = [ResponseType.Code],
            CodeChallengeMethodsSupported = [CodeChallengeMethod.S256],
            CoveragesSupported = ["entry-0001"],
            GrantAdminScope = GrantAdmin,
            AuthorizationDetailsTypesSupported = [id],
        };

    private static ScopeDescription Describe(string id, ScopeType type, string name, string description, IReadOnlyList<GrantType> grantTypes) => new()
    {
        Id = id,
        Type = type,
        Name = name,
        Description = description,
        Documentation = "https://docs.example/scopes#" + id,
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
        Documentation = (UriString)("https://docs.example/scopes#" + id),
        ForTypes = [type],
        Format = AuthorizationDetailsFieldFormat.String,
        IsRequired = true,
        Maximum = Json.Of(1000),
        Minimum = Json.Of(1),
    };
}
