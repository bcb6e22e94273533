namespace Cdsc.CodeGen.CSharp;

/// <summary>A response as a client sees it.</summary>
/// <param name="Pattern">The status code, or the pattern of a range of them.</param>
/// <param name="Statement">The statement that returns or throws.</param>
public sealed record ClientResponseView(
    string Pattern,
    string Statement) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Pattern), Pattern),
        new(nameof(Statement), Statement),
    ];
}
