namespace Cdsc.CodeGen.CSharp;

/// <summary>A list.</summary>
internal sealed record ListShape(Shape Item) : Shape(IsNullable: false)
{
    /// <inheritdoc/>
    public override string Words => "a list";
}
