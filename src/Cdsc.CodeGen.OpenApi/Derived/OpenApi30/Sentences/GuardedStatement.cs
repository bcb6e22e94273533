namespace Cdsc.CodeGen.OpenApi;

/// <summary>A statement about a value that counts only if the value is there, or is of a certain type.</summary>
internal sealed record GuardedStatement(Subject Subject, Predicate Guard, Statement Inner) : Statement
{
    public override Statement Negate() => All([new AtomStatement(Subject, Guard), Inner.Negate()]);
}
