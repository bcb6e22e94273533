namespace Cdsc.CodeGen.CSharp;

/// <summary>The body of a request.</summary>
/// <param name="Condition">When there is one; null for always.</param>
/// <param name="Add">The expression that sets it.</param>
public sealed record ClientBodyView(
    string? Condition,
    string Add) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Condition), Condition),
        new(nameof(Add), Add),
    ];
}
