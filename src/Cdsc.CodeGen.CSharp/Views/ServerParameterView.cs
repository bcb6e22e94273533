namespace Cdsc.CodeGen.CSharp;

/// <summary>A parameter or the body of a request.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="TypeText">Its type.</param>
/// <param name="IsRequired">Whether the property is <c>required</c>.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Bind">The expression that reads it from <c>binder</c>.</param>
public sealed record ServerParameterView(
    string Property,
    string TypeText,
    bool IsRequired,
    IReadOnlyList<string> Doc,
    string Bind) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Property), Property),
        new(nameof(TypeText), TypeText),
        new(nameof(IsRequired), IsRequired),
        new(nameof(Doc), Doc),
        new(nameof(Bind), Bind),
    ];
}
