namespace Cdsc.CodeGen.OpenApi;

/// <summary>At least one of several statements.</summary>
internal sealed record AnyStatement(IReadOnlyList<Statement> Parts) : Statement
{
    public override Statement Negate() => All(Parts.Select(part => part.Negate()));
}
