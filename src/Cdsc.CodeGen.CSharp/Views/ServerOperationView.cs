namespace Cdsc.CodeGen.CSharp;

/// <summary>An operation of a server.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Name">The name of the operation, without suffix.</param>
/// <param name="HttpMethod">The HTTP method, as a C# literal.</param>
/// <param name="Route">The default route, as a C# literal.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Request">The name of the request type.</param>
/// <param name="RequestText">The request type with its namespace.</param>
/// <param name="Result">The name of the result type.</param>
/// <param name="ResultText">The result type with its namespace.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Body">The body of the request; null for none, and for a form whose parts are among the parameters.</param>
/// <param name="TakesBody">Whether it takes a body.</param>
/// <param name="IsStreamed">Whether the handler gets the body as it comes, and reads it by itself.</param>
/// <param name="IsConditional">Whether the response has an entity tag that a request may carry.</param>
/// <param name="Access">What credentials it asks for, as an expression; null for none.</param>
/// <param name="IsOAuth">Whether its errors have the form of OAuth.</param>
/// <param name="WriteErrors">The call that answers with what is wrong with the request.</param>
/// <param name="BodyLimit">How large its body may be by default, in bytes, as a C# expression; null for what all have.</param>
/// <param name="Responses">The cases of the result.</param>
/// <param name="RouteParameters">The places in the route.</param>
/// <param name="LinkSignature">The parameters of the method that makes its URL.</param>
/// <param name="LinkArguments">What that method expands the route with.</param>
public sealed record ServerOperationView(
    string Namespace,
    string Support,
    string Name,
    string HttpMethod,
    string Route,
    IReadOnlyList<string> Doc,
    string Request,
    string RequestText,
    string Result,
    string ResultText,
    IReadOnlyList<ServerParameterView> Parameters,
    ServerParameterView? Body,
    bool TakesBody,
    bool IsStreamed,
    bool IsConditional,
    string? Access,
    bool IsOAuth,
    string WriteErrors,
    string? BodyLimit,
    IReadOnlyList<ServerResponseView> Responses,
    IReadOnlyList<RouteParameterView> RouteParameters,
    string LinkSignature,
    string LinkArguments) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Name), Name),
        new(nameof(HttpMethod), HttpMethod),
        new(nameof(Route), Route),
        new(nameof(Doc), Doc),
        new(nameof(Request), Request),
        new(nameof(RequestText), RequestText),
        new(nameof(Result), Result),
        new(nameof(ResultText), ResultText),
        new(nameof(Parameters), Parameters),
        new(nameof(Body), Body),
        new(nameof(TakesBody), TakesBody),
        new(nameof(IsStreamed), IsStreamed),
        new(nameof(IsConditional), IsConditional),
        new(nameof(Access), Access),
        new(nameof(IsOAuth), IsOAuth),
        new(nameof(WriteErrors), WriteErrors),
        new(nameof(BodyLimit), BodyLimit),
        new(nameof(Responses), Responses),
        new(nameof(RouteParameters), RouteParameters),
        new(nameof(LinkSignature), LinkSignature),
        new(nameof(LinkArguments), LinkArguments),
    ];
}
