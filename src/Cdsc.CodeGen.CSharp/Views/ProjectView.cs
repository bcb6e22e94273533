namespace Cdsc.CodeGen.CSharp;

/// <summary>A project file.</summary>
/// <param name="Description">The description, as XML text.</param>
/// <param name="RootNamespace">The namespace.</param>
/// <param name="UsesAspNetCore">Whether it needs the shared framework of ASP.NET Core.</param>
/// <param name="UsesHttpClientFactory">Whether it needs the package of <c>IHttpClientFactory</c>.</param>
/// <param name="ProjectReferences">The projects it refers to, as XML text.</param>
public sealed record ProjectView(
    string Description,
    string RootNamespace,
    bool UsesAspNetCore,
    bool UsesHttpClientFactory,
    IReadOnlyList<string> ProjectReferences) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Description), Description),
        new(nameof(RootNamespace), RootNamespace),
        new(nameof(UsesAspNetCore), UsesAspNetCore),
        new(nameof(UsesHttpClientFactory), UsesHttpClientFactory),
        new(nameof(ProjectReferences), ProjectReferences),
    ];
}
