using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A rule of the specification.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">It in one sentence.</param>
/// <param name="Binds">Who has to fulfil it.</param>
/// <param name="Decided">How it is decided.</param>
/// <param name="Homes">What carries it.</param>
/// <param name="Notes">What else is told.</param>
internal sealed record RuleView(
    string Anchor,
    string Id,
    Html Text,
    string Binds,
    string Decided,
    IReadOnlyList<Html> Homes,
    IReadOnlyList<NoteView> Notes) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Id), Id),
        (nameof(Text), Text),
        (nameof(Binds), Binds),
        (nameof(Decided), Decided),
        (nameof(Homes), Script.Array(Homes)),
        (nameof(Notes), Script.Array(Notes)));
}
