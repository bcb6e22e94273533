using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A response as a client sees it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Statement">The statement that returns or throws.</param>
public sealed record ClientResponseView(
    int Status,
    string Statement) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Status), Status),
        (nameof(Statement), Statement));
}
