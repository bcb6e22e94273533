namespace Cdsc.CodeGen.CSharp;

/// <summary>An operation of a client.</summary>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="ResultType">The type of what it returns, without the task.</param>
/// <param name="Signature">The parameters of the method.</param>
/// <param name="Start">The expression that starts the request.</param>
/// <param name="Parameters">The parameters that are added to the request.</param>
/// <param name="Body">The body of the request.</param>
/// <param name="Send">The name of the method that sends the request and reads the response.</param>
/// <param name="Security">What credentials it asks for, as an expression; null for none.</param>
/// <param name="SecurityField">The field that keeps that.</param>
/// <param name="WellKnown">The method that starts from a host.</param>
/// <param name="Members">The methods that take the URL from an object.</param>
/// <param name="Pagers">The methods that go over all pages.</param>
/// <param name="Responses">The documented responses.</param>
/// <param name="Fallback">The statement for every other status.</param>
public sealed record ClientOperationView(
    IReadOnlyList<string> Doc,
    string Method,
    string ResultType,
    string Signature,
    string Start,
    IReadOnlyList<ClientParameterView> Parameters,
    ClientBodyView? Body,
    string Send,
    string? Security,
    string SecurityField,
    WellKnownView? WellKnown,
    IReadOnlyList<DiscoveryMemberView> Members,
    IReadOnlyList<PagerView> Pagers,
    IReadOnlyList<ClientResponseView> Responses,
    string Fallback) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Doc), Doc),
        new(nameof(Method), Method),
        new(nameof(ResultType), ResultType),
        new(nameof(Signature), Signature),
        new(nameof(Start), Start),
        new(nameof(Parameters), Parameters),
        new(nameof(Body), Body),
        new(nameof(Send), Send),
        new(nameof(Security), Security),
        new(nameof(SecurityField), SecurityField),
        new(nameof(WellKnown), WellKnown),
        new(nameof(Members), Members),
        new(nameof(Pagers), Pagers),
        new(nameof(Responses), Responses),
        new(nameof(Fallback), Fallback),
    ];
}
