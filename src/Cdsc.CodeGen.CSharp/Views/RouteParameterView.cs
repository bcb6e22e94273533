namespace Cdsc.CodeGen.CSharp;

/// <summary>A place in a route.</summary>
/// <param name="Name">The name of the C# parameter.</param>
public sealed record RouteParameterView(
    string Name) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Name), Name),
    ];
}
