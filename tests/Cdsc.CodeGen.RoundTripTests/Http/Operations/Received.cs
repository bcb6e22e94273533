using Cdsc.Clients.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What a client has received.</summary>
/// <param name="Response">The response.</param>
/// <param name="Value">Its value; null when it has none.</param>
internal sealed record Received(ApiResponse Response, object? Value)
{
    public static Received Of<T>(ApiResponse<T> response) => new(response, response.HasValue ? response.Value : null);

    public static Received Of(ApiResponse response) => new(response, null);
}
