using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>A page of messages.</summary>
public sealed class MessageListing
{
    public required List<Message> Outstanding { get; init; }

    public required string? OutstandingNext { get; init; }

    public required string? OutstandingPrevious { get; init; }

    public required List<Message> Unread { get; init; }

    public required string? UnreadNext { get; init; }

    public required string? UnreadPrevious { get; init; }

    public required List<Message> Read { get; init; }

    public required string? ReadNext { get; init; }

    public required string? ReadPrevious { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
