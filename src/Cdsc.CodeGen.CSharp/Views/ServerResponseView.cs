using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A case of the result of an operation.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Status">The status code as people write it.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="BodyType">The type of the body; empty without one.</param>
/// <param name="IsOnlySuccess">Whether a body of this type can mean no other case, so that it converts by itself.</param>
/// <param name="Parameters">The parameters of the case with their parentheses; empty for none.</param>
/// <param name="Headers">The headers.</param>
/// <param name="HoldsSecret">Whether the response may hold a secret, as all of OAuth do, so that nobody may store it.</param>
/// <param name="Write">The call that writes the response, without the namespace of the support code.</param>
public sealed record ServerResponseView(
    string Name,
    string Status,
    IReadOnlyList<string> Doc,
    string BodyType,
    bool IsOnlySuccess,
    string Parameters,
    IReadOnlyList<HeaderView> Headers,
    bool HoldsSecret,
    string Write) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Name), Name),
        (nameof(Status), Status),
        (nameof(Doc), Script.Array(Doc)),
        (nameof(BodyType), BodyType),
        (nameof(IsOnlySuccess), IsOnlySuccess),
        (nameof(Parameters), Parameters),
        (nameof(Headers), Script.Array(Headers)),
        (nameof(HoldsSecret), HoldsSecret),
        (nameof(Write), Write));
}
