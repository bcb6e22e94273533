using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>An attachment.</summary>
public sealed class MessageAttachment
{
    public required string Filename { get; init; }

    public required string MimeType { get; init; }

    public required byte[] Data { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
