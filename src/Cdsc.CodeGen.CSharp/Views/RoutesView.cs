using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The routes, links, options and registration of all operations.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Core">The namespace of the support code of the models, with <c>global::</c>.</param>
/// <param name="Routes">The name of the class of routes.</param>
/// <param name="RoutesText">The same with its namespace.</param>
/// <param name="Links">The name of the class of links.</param>
/// <param name="LinksText">The same with its namespace.</param>
/// <param name="Options">The name of the class of options.</param>
/// <param name="OptionsText">The same with its namespace.</param>
/// <param name="Registration">The name of the class of the registration.</param>
/// <param name="RegistrationMethod">The name of the method that adds the controllers.</param>
/// <param name="Operations">The operations of all groups.</param>
/// <param name="Groups">The groups.</param>
public sealed record RoutesView(
    string Namespace,
    string Support,
    string Core,
    string Routes,
    string RoutesText,
    string Links,
    string LinksText,
    string Options,
    string OptionsText,
    string Registration,
    string RegistrationMethod,
    IReadOnlyList<ServerOperationView> Operations,
    IReadOnlyList<ServerView> Groups) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Namespace), Namespace),
        (nameof(Support), Support),
        (nameof(Core), Core),
        (nameof(Routes), Routes),
        (nameof(RoutesText), RoutesText),
        (nameof(Links), Links),
        (nameof(LinksText), LinksText),
        (nameof(Options), Options),
        (nameof(OptionsText), OptionsText),
        (nameof(Registration), Registration),
        (nameof(RegistrationMethod), RegistrationMethod),
        (nameof(Operations), Script.Array(Operations)),
        (nameof(Groups), Script.Array(Groups)));
}
