using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Open questions of one kind.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Title">Its title.</param>
/// <param name="Questions">The questions.</param>
internal sealed record QuestionGroupView(
    string Anchor,
    string Title,
    IReadOnlyList<Html> Questions) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Title), Title),
        (nameof(Questions), Script.Array(Questions)));
}
