namespace Cdsc.CodeGen.Model;

/// <summary>What credentials an operation asks for.</summary>
/// <param name="Alternatives">
/// Each is a way to be let in, the preferred one first, with all the schemes that it takes together; one without schemes is
/// to come without credentials. Without alternatives no credentials are asked for.
/// </param>
public sealed record ApiSecurity(IReadOnlyList<IReadOnlyList<ApiSecurityScheme>> Alternatives)
{
    /// <summary>Whether there are credentials that it takes.</summary>
    public bool TakesCredentials => Alternatives.Any(schemes => schemes.Count > 0);

    /// <summary>Whether it also answers without credentials.</summary>
    public bool IsOptional => Alternatives.Count == 0 || Alternatives.Any(schemes => schemes.Count == 0);
}
