using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A body in one media type.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Type">The type of the body.</param>
/// <param name="Examples">Examples.</param>
internal sealed record ContentView(
    string MediaType,
    Html Type,
    IReadOnlyList<Html> Examples) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(MediaType), MediaType),
        (nameof(Type), Type),
        (nameof(Examples), Script.Array(Examples)));
}
