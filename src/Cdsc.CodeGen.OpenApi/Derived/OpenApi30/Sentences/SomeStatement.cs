namespace Cdsc.CodeGen.OpenApi;

/// <summary>A statement about some parts of a value.</summary>
/// <param name="Container">The value.</param>
/// <param name="Part">What its parts are called: <c>item</c>, <c>member whose name matches …</c></param>
/// <param name="Inner">The statement, about the part.</param>
/// <param name="AtLeast">How many parts it must hold for.</param>
/// <param name="AtMost">How many parts it may hold for; null for any number.</param>
internal sealed record SomeStatement(Subject Container, string Part, Statement Inner, int AtLeast, int? AtMost) : Statement
{
    public override Statement Negate() => AtLeast == 1 && AtMost is null
        ? new EachStatement(Container, Part, Inner.Negate())
        : new NotStatement(this);
}
