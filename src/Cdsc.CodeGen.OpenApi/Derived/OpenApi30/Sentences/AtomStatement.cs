namespace Cdsc.CodeGen.OpenApi;

/// <summary>One thing said of one subject.</summary>
internal sealed record AtomStatement(Subject Subject, Predicate Predicate) : Statement
{
    public override Statement Negate() => this with { Predicate = Predicate.Negate() };
}
