using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A parameter or the body of a request.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="TypeText">Its type.</param>
/// <param name="IsRequired">Whether the property is <c>required</c>.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Bind">The expression that reads it from <c>binder</c>.</param>
public sealed record ServerParameterView(
    string Property,
    string TypeText,
    bool IsRequired,
    IReadOnlyList<string> Doc,
    string Bind) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Property), Property),
        (nameof(TypeText), TypeText),
        (nameof(IsRequired), IsRequired),
        (nameof(Doc), Script.Array(Doc)),
        (nameof(Bind), Bind));
}
