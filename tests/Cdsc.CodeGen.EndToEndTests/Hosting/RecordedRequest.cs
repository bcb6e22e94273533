namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A request that reached the server: its target as it was sent, and what it carried for credentials.</summary>
internal sealed record RecordedRequest(string Method, string Target, string? Authorization);
