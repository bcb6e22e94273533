using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A part of the index.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsOpen">Whether its entries are shown at once.</param>
/// <param name="Entries">The entries.</param>
internal sealed record IndexGroupView(
    string Address,
    string Title,
    bool IsOpen,
    IReadOnlyList<IndexEntryView> Entries) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Address), Address),
        (nameof(Title), Title),
        (nameof(IsOpen), IsOpen),
        (nameof(Entries), Script.Array(Entries)));
}
