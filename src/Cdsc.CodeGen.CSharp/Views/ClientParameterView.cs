namespace Cdsc.CodeGen.CSharp;

/// <summary>A parameter that is added to a request.</summary>
/// <param name="Add">The method of the request that adds it.</param>
/// <param name="WireName">The name on the wire, as a C# literal.</param>
/// <param name="Arguments">The arguments of that method.</param>
public sealed record ClientParameterView(
    string Add,
    string WireName,
    string Arguments) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Add), Add),
        new(nameof(WireName), WireName),
        new(nameof(Arguments), Arguments),
    ];
}
