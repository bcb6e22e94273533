namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>What credentials an operation asks for, as the security requirements of the definitions say.</summary>
/// <param name="alternatives">
/// Each is a way to be let in, with all that it takes together; one that takes nothing is to come without credentials.
/// </param>
public sealed class ApiAccess(params ApiRequirement[][] alternatives)
{
    /// <summary>Whether the operation also answers without credentials.</summary>
    public bool IsOptional { get; } = Array.Exists(alternatives, requirements => requirements.Length == 0);

    /// <summary>The ways to be let in; each lists what it takes together.</summary>
    public IReadOnlyList<IReadOnlyList<ApiRequirement>> Alternatives => alternatives;
}
