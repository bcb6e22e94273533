using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A value of a list.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="FindName">What a search finds it by.</param>
/// <param name="Value">The value.</param>
/// <param name="Description">What it means.</param>
/// <param name="Permalink">Where the specification describes it.</param>
internal sealed record ValueView(
    string Anchor,
    string FindName,
    string Value,
    Html? Description,
    Html? Permalink) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(FindName), FindName),
        (nameof(Value), Value),
        (nameof(Description), Description),
        (nameof(Permalink), Permalink));
}
