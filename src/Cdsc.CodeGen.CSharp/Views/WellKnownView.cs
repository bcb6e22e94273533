using Scriban.Runtime;

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
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Doc), Script.Array(Doc)),
        (nameof(Method), Method),
        (nameof(Signature), Signature),
        (nameof(Arguments), Arguments));
}
