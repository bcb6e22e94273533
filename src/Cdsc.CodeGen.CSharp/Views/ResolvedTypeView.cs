namespace Cdsc.CodeGen.CSharp;

/// <summary>A type that the resolver knows.</summary>
/// <param name="TypeText">The type with its namespace.</param>
/// <param name="Converter">The converter with its namespace.</param>
public sealed record ResolvedTypeView(
    string TypeText,
    string Converter) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(TypeText), TypeText),
        new(nameof(Converter), Converter),
    ];
}
