namespace Cdsc.CodeGen.OpenApi;

/// <summary>Documents that belong together.</summary>
/// <param name="Inputs">The documents, or overlays of such, relative to the root of the sources, with forward slashes.</param>
/// <param name="Purpose">What they are read for.</param>
public sealed record ReadRequest(IReadOnlyList<string> Inputs, ReadPurpose Purpose);
