namespace Cdsc.CodeGen.OpenApi;

/// <summary>An OpenAPI Overlay 1.0 document.</summary>
/// <param name="Extends">The document that it changes, relative to its own file.</param>
/// <param name="Actions">What it does, in order; each works on what the one before left.</param>
internal sealed record Overlay(StringNode Extends, IReadOnlyList<OverlayAction> Actions);
