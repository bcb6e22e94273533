namespace Cdsc.CodeGen.OpenApi;

/// <summary>A statement about every part of a value.</summary>
/// <param name="Container">The value.</param>
/// <param name="Part">What its parts are called: <c>item</c>, <c>member whose name matches …</c></param>
/// <param name="Inner">The statement, about the part.</param>
internal sealed record EachStatement(Subject Container, string Part, Statement Inner) : Statement
{
    public override Statement Negate() => new SomeStatement(Container, Part, Inner.Negate(), 1, null);
}
