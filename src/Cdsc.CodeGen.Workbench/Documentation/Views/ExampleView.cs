using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An example.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">More about it.</param>
/// <param name="Text">It.</param>
/// <param name="IsOpen">Whether it is shown at once.</param>
internal sealed record ExampleView(
    string Anchor,
    string Title,
    Html? Description,
    Html Text,
    bool IsOpen) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Title), Title),
        (nameof(Description), Description),
        (nameof(Text), Text),
        (nameof(IsOpen), IsOpen));
}
