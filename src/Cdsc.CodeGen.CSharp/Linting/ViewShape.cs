namespace Cdsc.CodeGen.CSharp;

/// <summary>A view: the members are those that its version has.</summary>
internal sealed record ViewShape(ViewVersion View, bool IsNullable) : Shape(IsNullable)
{
    /// <inheritdoc/>
    public override string Words => View.Name;
}
