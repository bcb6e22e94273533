using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An entry of the index.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">What it says.</param>
/// <param name="Method">The HTTP method of an operation.</param>
/// <param name="IsHead">Whether it heads those that follow.</param>
internal sealed record IndexEntryView(
    string Address,
    string Text,
    string? Method,
    bool IsHead) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Address), Address),
        (nameof(Text), Text),
        (nameof(Method), Method),
        (nameof(IsHead), IsHead));
}
