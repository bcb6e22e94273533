using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A parameter that is added to a request.</summary>
/// <param name="Add">The method of the request that adds it.</param>
/// <param name="WireName">The name on the wire, as a C# literal.</param>
/// <param name="Text">The expression of its text or texts.</param>
public sealed record ClientParameterView(
    string Add,
    string WireName,
    string Text) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Add), Add),
        (nameof(WireName), WireName),
        (nameof(Text), Text));
}
