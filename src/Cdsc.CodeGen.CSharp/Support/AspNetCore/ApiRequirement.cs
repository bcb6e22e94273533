namespace Cdsc.CodeGen.Support;

using global::System.Collections.Generic;

/// <summary>Credentials of one kind that an operation asks for.</summary>
/// <param name="Scheme">The name of the security scheme in the definitions.</param>
/// <param name="Scopes">The scopes or roles that are needed; often none.</param>
public sealed record ApiRequirement(string Scheme, params IReadOnlyList<string> Scopes);
