namespace Cdsc.CodeGen.OpenApi;

/// <summary>Exactly one of several statements.</summary>
internal sealed record OneStatement(IReadOnlyList<Statement> Parts) : Statement
{
    public override Statement Negate() => new NotStatement(this);
}
