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
/// <param name="BodyLimits">The name of the class of limits.</param>
/// <param name="BodyLimitsText">The same with its namespace.</param>
/// <param name="Registration">The name of the class of the registration.</param>
/// <param name="RegistrationText">The same with its namespace.</param>
/// <param name="RegistrationMethod">The name of the method that adds what all endpoints need.</param>
/// <param name="Mvc">The name of the class that adds the controllers.</param>
/// <param name="Minimal">The name of the class that maps the endpoints.</param>
/// <param name="Operations">The operations of all groups.</param>
/// <param name="WithBody">Those whose requests have a body.</param>
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
    string BodyLimits,
    string BodyLimitsText,
    string Registration,
    string RegistrationText,
    string RegistrationMethod,
    string Mvc,
    string Minimal,
    IReadOnlyList<ServerOperationView> Operations,
    IReadOnlyList<ServerOperationView> WithBody,
    IReadOnlyList<ServerView> Groups) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Core), Core),
        new(nameof(Routes), Routes),
        new(nameof(RoutesText), RoutesText),
        new(nameof(Links), Links),
        new(nameof(LinksText), LinksText),
        new(nameof(Options), Options),
        new(nameof(OptionsText), OptionsText),
        new(nameof(BodyLimits), BodyLimits),
        new(nameof(BodyLimitsText), BodyLimitsText),
        new(nameof(Registration), Registration),
        new(nameof(RegistrationText), RegistrationText),
        new(nameof(RegistrationMethod), RegistrationMethod),
        new(nameof(Mvc), Mvc),
        new(nameof(Minimal), Minimal),
        new(nameof(Operations), Operations),
        new(nameof(WithBody), WithBody),
        new(nameof(Groups), Groups),
    ];
}
