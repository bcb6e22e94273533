using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>An authorization detail; what its types add is in none of the definitions.</summary>
public sealed class AuthorizationDetail
{
    public required string Type { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
