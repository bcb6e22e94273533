using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A response as a client sees it.</summary>
/// <param name="Pattern">The status code, or the pattern of a range of them.</param>
/// <param name="Statement">The statement that returns or throws.</param>
public sealed record ClientResponseView(
    string Pattern,
    string Statement) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Pattern), Pattern),
        (nameof(Statement), Statement));
}
