using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A page of files.</summary>
public sealed class ServerProvidedFileListing
{
    public required List<ServerProvidedFile> Files { get; init; }

    public required string? Next { get; init; }

    public required string? Previous { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
