using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A grant.</summary>
public sealed class Grant
{
    public required string GrantId { get; init; }

    public required string Uri { get; init; }

    public required List<string> Replacing { get; init; }

    public required List<string> ReplacedBy { get; init; }

    public required string? Parent { get; init; }

    public required List<string> Children { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Modified { get; init; }

    public required DateTimeOffset? NotBefore { get; init; }

    public required DateTimeOffset? NotAfter { get; init; }

    public required DateTimeOffset? Eta { get; init; }

    public required DateTimeOffset? Expires { get; init; }

    public required string Status { get; init; }

    public required string ClientId { get; init; }

    public required string Scope { get; init; }

    public required List<AuthorizationDetail> AuthorizationDetails { get; init; }

    public required List<string> States { get; init; }

    public required List<string> ReceiptConfirmations { get; init; }

    public required string EnabledScope { get; init; }

    public required List<AuthorizationDetail> EnabledAuthorizationDetails { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
