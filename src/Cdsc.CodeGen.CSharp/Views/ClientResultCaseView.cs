namespace Cdsc.CodeGen.CSharp;

/// <summary>One of the values that a result of a client can have.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Factory">The name of the method that makes a result with this value.</param>
/// <param name="TypeText">The type of the value, without a question mark.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
public sealed record ClientResultCaseView(
    string Name,
    string Factory,
    string TypeText,
    IReadOnlyList<string> Doc) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Name), Name),
        new(nameof(Factory), Factory),
        new(nameof(TypeText), TypeText),
        new(nameof(Doc), Doc),
    ];
}
