namespace Cdsc.CodeGen.OpenApi;

/// <summary>All of several statements.</summary>
internal sealed record AllStatement(IReadOnlyList<Statement> Parts) : Statement
{
    public override Statement Negate() => Any(Parts.Select(part => part.Negate()));
}
