namespace Cdsc.CodeGen.OpenApi;

/// <summary>A value without parts. It is never changed, only replaced.</summary>
/// <param name="value">The value; that of a reference differs from its origin's, since it stays inside the document.</param>
/// <param name="origin">The value of a file that it comes from.</param>
internal sealed class DraftScalar(SourceNode value, SourceNode origin) : Draft(origin)
{
    public SourceNode Value { get; } = value;

    public override string Kind => Value switch
    {
        StringNode => "a string",
        NumberNode => "a number",
        BooleanNode => "a boolean",
        _ => "null",
    };
}
