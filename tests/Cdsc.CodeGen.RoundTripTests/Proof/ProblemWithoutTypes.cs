using System.Text.Json.Serialization;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What would be generated for <see cref="Problem"/> if scalars had no types of their own.</summary>
internal sealed class ProblemWithoutTypes
{
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    [JsonPropertyName("title")]
    public object? Title { get; init; }

    [JsonPropertyName("status")]
    public long? Status { get; init; }

    [JsonPropertyName("detail")]
    public string? Detail { get; init; }

    [JsonPropertyName("instance")]
    public string? Instance { get; init; }
}
