using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>The body of a request.</summary>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Description">What it is.</param>
/// <param name="Contents">Its forms.</param>
internal sealed record BodyView(
    bool IsRequired,
    Html? Description,
    IReadOnlyList<ContentView> Contents) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(IsRequired), IsRequired),
        (nameof(Description), Description),
        (nameof(Contents), Script.Array(Contents)));
}
