namespace Cdsc.CodeGen.CSharp;

/// <summary>One object of a union.</summary>
/// <param name="Property">The property that gives it.</param>
/// <param name="TypeText">The type with its namespace.</param>
/// <param name="Converter">Its converter with its namespace.</param>
/// <param name="Value">The value of the discriminator, as a C# literal.</param>
/// <param name="ValueDoc">The value as XML text.</param>
public sealed record UnionCaseView(
    string Property,
    string TypeText,
    string Converter,
    string Value,
    string ValueDoc) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Property), Property),
        new(nameof(TypeText), TypeText),
        new(nameof(Converter), Converter),
        new(nameof(Value), Value),
        new(nameof(ValueDoc), ValueDoc),
    ];
}
