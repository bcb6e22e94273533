namespace Cdsc.CodeGen.OpenApi;

/// <summary>One statement under a condition, and another otherwise.</summary>
internal sealed record ConditionalStatement(Statement Condition, Statement Then, Statement Otherwise) : Statement
{
    public override Statement Negate() => Any(
        [All([Condition, Then.Negate()]), All([Condition.Negate(), Otherwise.Negate()])]);
}
