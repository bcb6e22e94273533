using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A header of a response.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="WireName">The name of the header, as a C# literal.</param>
/// <param name="TypeText">The type of the property.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Text">The expression of its text.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
public sealed record HeaderView(
    string Name,
    string WireName,
    string TypeText,
    bool IsRequired,
    string Text,
    IReadOnlyList<string> Doc) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Name), Name),
        (nameof(WireName), WireName),
        (nameof(TypeText), TypeText),
        (nameof(IsRequired), IsRequired),
        (nameof(Text), Text),
        (nameof(Doc), Script.Array(Doc)));
}
