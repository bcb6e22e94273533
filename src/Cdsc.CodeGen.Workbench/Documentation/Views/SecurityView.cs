using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A way to be let in.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">How it goes.</param>
/// <param name="Uses">The operations that take it.</param>
internal sealed record SecurityView(
    string Anchor,
    string Name,
    string Kind,
    Html? Description,
    IReadOnlyList<Html> Uses) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Name), Name),
        (nameof(Kind), Kind),
        (nameof(Description), Description),
        (nameof(Uses), Script.Array(Uses)));
}
