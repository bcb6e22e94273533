namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>What credentials an operation asks for, by the names of security schemes in the definitions.</summary>
/// <param name="alternatives">
/// Each is a way to be let in, with all the schemes that it takes together; one without schemes is to come without
/// credentials.
/// </param>
public sealed class ApiAccess(params string[][] alternatives)
{
    /// <summary>Whether the operation also answers without credentials.</summary>
    public bool IsOptional { get; } = Array.Exists(alternatives, schemes => schemes.Length == 0);

    /// <summary>The ways to be let in; each lists the schemes that it takes together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alternatives => alternatives;
}
