namespace Cdsc.CodeGen.CSharp;

/// <summary>A method that takes the URL of an operation from an object.</summary>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Signature">The parameters of the method.</param>
/// <param name="Parameter">The parameter that is the object.</param>
/// <param name="Arguments">What it calls the operation with.</param>
public sealed record DiscoveryMemberView(
    IReadOnlyList<string> Doc,
    string Method,
    string Signature,
    string Parameter,
    string Arguments) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Doc), Doc),
        new(nameof(Method), Method),
        new(nameof(Signature), Signature),
        new(nameof(Parameter), Parameter),
        new(nameof(Arguments), Arguments),
    ];
}
