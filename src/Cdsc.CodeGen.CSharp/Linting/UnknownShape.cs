namespace Cdsc.CodeGen.CSharp;

/// <summary>What follows from a mistake that is reported already.</summary>
internal sealed record UnknownShape() : Shape(IsNullable: true)
{
    /// <inheritdoc/>
    public override string Words => "something unknown";
}
