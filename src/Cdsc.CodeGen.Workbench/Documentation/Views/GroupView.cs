using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Operations that belong together.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Permalink">Where the specification describes it.</param>
/// <param name="Operations">The operations.</param>
internal sealed record GroupView(
    string Anchor,
    string Name,
    Html? Description,
    Html? Permalink,
    IReadOnlyList<Html> Operations) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Name), Name),
        (nameof(Description), Description),
        (nameof(Permalink), Permalink),
        (nameof(Operations), Script.Array(Operations)));
}
