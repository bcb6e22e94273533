namespace Cdsc.CodeGen.CSharp;

/// <summary>A text, a number or a boolean.</summary>
internal sealed record ScalarShape(bool IsBoolean, bool IsNullable) : Shape(IsNullable)
{
    /// <inheritdoc/>
    public override string Words => "a text or a number";
}
