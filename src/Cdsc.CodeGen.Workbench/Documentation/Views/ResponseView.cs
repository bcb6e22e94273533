using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A response.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Status">The status code, or <c>other</c>.</param>
/// <param name="Class">What kind of outcome it is: <c>good</c>, <c>neutral</c> or <c>bad</c>.</param>
/// <param name="Description">When it comes.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Contents">Its bodies.</param>
internal sealed record ResponseView(
    string Anchor,
    string Status,
    string Class,
    Html? Description,
    IReadOnlyList<Html> Headers,
    IReadOnlyList<ContentView> Contents) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Status), Status),
        (nameof(Class), Class),
        (nameof(Description), Description),
        (nameof(Headers), Script.Array(Headers)),
        (nameof(Contents), Script.Array(Contents)));
}
