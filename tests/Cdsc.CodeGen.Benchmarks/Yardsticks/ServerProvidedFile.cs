using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A file.</summary>
public sealed class ServerProvidedFile
{
    public required string FileId { get; init; }

    public required string Uri { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Modified { get; init; }

    public required string MimeType { get; init; }

    public required long Size { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string DownloadUri { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
