using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A grant that is asked for.</summary>
public sealed class ClientGrantRequest
{
    public required string Scope { get; init; }

    public required List<AuthorizationDetail> AuthorizationDetails { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
