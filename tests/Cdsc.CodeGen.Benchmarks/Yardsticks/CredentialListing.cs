using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A page of credentials.</summary>
public sealed class CredentialListing
{
    public required List<Credential> Credentials { get; init; }

    public required string? Next { get; init; }

    public required string? Previous { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
