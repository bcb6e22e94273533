using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Something that is told of a thing under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">What is told.</param>
internal sealed record NoteView(
    string Name,
    Html Text) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Name), Name),
        (nameof(Text), Text));
}
