namespace Cdsc.CodeGen.CSharp;

/// <summary>A server that a document names.</summary>
/// <param name="Method">The name of the method that gives its URL.</param>
/// <param name="Signature">The parameters of the method: where a relative URL starts, and the variables.</param>
/// <param name="Arguments">The arguments that make the URL.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
public sealed record NamedServerView(
    string Method,
    string Signature,
    string Arguments,
    IReadOnlyList<string> Doc) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Method), Method),
        new(nameof(Signature), Signature),
        new(nameof(Arguments), Arguments),
        new(nameof(Doc), Doc),
    ];
}
