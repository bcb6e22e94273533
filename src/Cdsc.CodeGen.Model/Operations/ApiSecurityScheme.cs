namespace Cdsc.CodeGen.Model;

/// <summary>A kind of credentials that an operation asks for.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Scopes">The scopes or roles that the operation needs.</param>
/// <param name="Key">Where the credentials travel, when they are a key; null for every other kind.</param>
public sealed record ApiSecurityScheme(string Name, Documentation Documentation, IReadOnlyList<string> Scopes, ApiKeyPlace? Key);
