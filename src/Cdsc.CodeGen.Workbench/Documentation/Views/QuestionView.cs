using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An open question.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Id">Its id.</param>
/// <param name="FindName">What a search finds it by.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What is said of it.</param>
internal sealed record QuestionView(
    string Anchor,
    string Id,
    string FindName,
    Html Title,
    Html Text) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Id), Id),
        (nameof(FindName), FindName),
        (nameof(Title), Title),
        (nameof(Text), Text));
}
