using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>The rules of one section.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Title">Its title.</param>
/// <param name="Permalink">Where the specification has it.</param>
/// <param name="Rules">The rules.</param>
internal sealed record RuleSectionView(
    string Anchor,
    string Title,
    Html Permalink,
    IReadOnlyList<Html> Rules) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Title), Title),
        (nameof(Permalink), Permalink),
        (nameof(Rules), Script.Array(Rules)));
}
