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
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Name), Name),
        new(nameof(Status), Status),
        new(nameof(Doc), Doc),
        new(nameof(BodyType), BodyType),
        new(nameof(IsOnlySuccess), IsOnlySuccess),
        new(nameof(Parameters), Parameters),
        new(nameof(Headers), Headers),
        new(nameof(HoldsSecret), HoldsSecret),
        new(nameof(Write), Write),
    ];
}
