namespace Cdsc.CodeGen.CSharp;

/// <summary>A method that starts from a host.</summary>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Signature">The parameters of the method.</param>
/// <param name="Arguments">What it calls the operation with.</param>
public sealed record WellKnownView(
    IReadOnlyList<string> Doc,
    string Method,
    string Signature,
    string Arguments) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Doc), Doc),
        new(nameof(Method), Method),
        new(nameof(Signature), Signature),
        new(nameof(Arguments), Arguments),
    ];
}
