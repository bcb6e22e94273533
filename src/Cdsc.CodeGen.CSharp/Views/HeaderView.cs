namespace Cdsc.CodeGen.CSharp;

/// <summary>A header of a response.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="WireName">The name of the header, as a C# literal.</param>
/// <param name="TypeText">The type of the property.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Text">The expression of its text.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
public sealed record HeaderView(
    string Name,
    string WireName,
    string TypeText,
    bool IsRequired,
    string Text,
    IReadOnlyList<string> Doc) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Name), Name),
        new(nameof(WireName), WireName),
        new(nameof(TypeText), TypeText),
        new(nameof(IsRequired), IsRequired),
        new(nameof(Text), Text),
        new(nameof(Doc), Doc),
    ];
}
