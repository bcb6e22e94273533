namespace Cdsc.CodeGen.CSharp;

/// <summary>A known value of a list.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Literal">The value, as a C# literal.</param>
/// <param name="Length">The length of the value in UTF-8, in bytes.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
public sealed record EnumValueView(
    string Name,
    string Literal,
    int Length,
    IReadOnlyList<string> Doc) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Name), Name),
        new(nameof(Literal), Literal),
        new(nameof(Length), Length),
        new(nameof(Doc), Doc),
    ];
}
