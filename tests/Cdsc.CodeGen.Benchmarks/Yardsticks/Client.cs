using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A Client.</summary>
public sealed class Client
{
    public required string ClientId { get; init; }

    public required long ClientIdIssuedAt { get; init; }

    public required string Scope { get; init; }

    public required List<string> RedirectUris { get; init; }

    public required string? TokenEndpointAuthMethod { get; init; }

    public required List<string> GrantTypes { get; init; }

    public required List<string> ResponseTypes { get; init; }

    public required string ClientName { get; init; }

    public required List<string> Contacts { get; init; }

    public required List<string> AuthorizationDetailsTypes { get; init; }

    public required DateTimeOffset CdsCreated { get; init; }

    public required DateTimeOffset CdsModified { get; init; }

    public required string CdsClientUri { get; init; }

    public required string CdsStatus { get; init; }

    public required List<string> CdsStatusOptions { get; init; }

    public required string CdsServerMetadata { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CdsCompanyName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CdsDefaultScope { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CdsDefaultRedirectUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<AuthorizationDetail>? CdsDefaultAuthorizationDetails { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LogoUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TosUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PolicyUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RegistrationClientUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RegistrationAccessToken { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
