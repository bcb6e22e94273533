using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A page of the same set.</summary>
/// <param name="Address">Its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsCurrent">Whether it is this one.</param>
internal sealed record PageLinkView(
    string Address,
    string Title,
    bool IsCurrent) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Address), Address),
        (nameof(Title), Title),
        (nameof(IsCurrent), IsCurrent));
}
