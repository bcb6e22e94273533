namespace Cdsc.CodeGen.OpenApi;

/// <summary>The contrary of a statement that can't be turned round itself.</summary>
internal sealed record NotStatement(Statement Inner) : Statement
{
    public override Statement Negate() => Inner;
}
