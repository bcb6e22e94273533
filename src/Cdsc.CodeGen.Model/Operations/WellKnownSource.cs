namespace Cdsc.CodeGen.Model;

/// <summary>The URL is a fixed path on the server's host (RFC 8615).</summary>
/// <param name="Path">The path, starting with a slash.</param>
/// <param name="Location">Where it stands.</param>
public sealed record WellKnownSource(string Path, SourceLocation Location) : DiscoverySource(Location);
