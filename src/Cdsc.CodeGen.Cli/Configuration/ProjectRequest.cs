namespace Cdsc.CodeGen.Cli;

/// <summary>What the items of an MSBuild project ask for.</summary>
/// <param name="Project">The project file, to which mistakes in its items are ascribed.</param>
/// <param name="Root">The folder, as a full path, outside which nothing is read.</param>
/// <param name="Output">The folder to write to, as a full path.</param>
/// <param name="SupportNamespace">The namespace of the support code.</param>
/// <param name="Items">The items in the order of the project.</param>
internal sealed record ProjectRequest(string Project, string Root, string Output, string SupportNamespace, IReadOnlyList<ProjectItem> Items)
{
    /// <summary>Whether inline schemas that say the same of members of the same name are one type.</summary>
    public bool SharesInlineTypes { get; init; } = true;
}
