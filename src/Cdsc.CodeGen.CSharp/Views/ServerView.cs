namespace Cdsc.CodeGen.CSharp;

/// <summary>The handler, the endpoints and the controller of a group of operations.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Handler">The name of the abstract handler.</param>
/// <param name="HandlerText">The handler with its namespace.</param>
/// <param name="Endpoints">The name of the class of endpoints.</param>
/// <param name="Controller">The name of the controller.</param>
/// <param name="ControllerText">The controller with its namespace.</param>
/// <param name="OptionsText">The options with their namespace.</param>
/// <param name="RoutesText">The routes with their namespace.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Operations">The operations.</param>
public sealed record ServerView(
    string Namespace,
    string Support,
    string Handler,
    string HandlerText,
    string Endpoints,
    string Controller,
    string ControllerText,
    string OptionsText,
    string RoutesText,
    IReadOnlyList<string> Doc,
    IReadOnlyList<ServerOperationView> Operations) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Handler), Handler),
        new(nameof(HandlerText), HandlerText),
        new(nameof(Endpoints), Endpoints),
        new(nameof(Controller), Controller),
        new(nameof(ControllerText), ControllerText),
        new(nameof(OptionsText), OptionsText),
        new(nameof(RoutesText), RoutesText),
        new(nameof(Doc), Doc),
        new(nameof(Operations), Operations),
    ];
}
