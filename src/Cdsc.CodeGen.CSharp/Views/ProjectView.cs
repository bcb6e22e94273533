using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A project file.</summary>
/// <param name="Description">The description, as XML text.</param>
/// <param name="RootNamespace">The namespace.</param>
/// <param name="UsesAspNetCore">Whether it needs the shared framework of ASP.NET Core.</param>
/// <param name="ProjectReferences">The projects it refers to, as XML text.</param>
public sealed record ProjectView(
    string Description,
    string RootNamespace,
    bool UsesAspNetCore,
    IReadOnlyList<string> ProjectReferences) : IView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Description), Description),
        (nameof(RootNamespace), RootNamespace),
        (nameof(UsesAspNetCore), UsesAspNetCore),
        (nameof(ProjectReferences), Script.Array(ProjectReferences)));
}
