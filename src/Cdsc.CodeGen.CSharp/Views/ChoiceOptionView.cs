namespace Cdsc.CodeGen.CSharp;

/// <summary>One of the types of a choice.</summary>
/// <param name="FromMethod">The method that makes the value of it.</param>
/// <param name="TryGetMethod">The method that reads the value as it.</param>
/// <param name="TypeText">The type with its namespace.</param>
/// <param name="Reader">A function that reads it.</param>
/// <param name="Writer">A function that writes it.</param>
public sealed record ChoiceOptionView(
    string FromMethod,
    string TryGetMethod,
    string TypeText,
    string Reader,
    string Writer) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(FromMethod), FromMethod),
        new(nameof(TryGetMethod), TryGetMethod),
        new(nameof(TypeText), TypeText),
        new(nameof(Reader), Reader),
        new(nameof(Writer), Writer),
    ];
}
