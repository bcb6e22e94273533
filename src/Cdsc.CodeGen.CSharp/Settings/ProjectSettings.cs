namespace Cdsc.CodeGen.CSharp;

/// <summary>A project file to generate beside the code.</summary>
/// <param name="Name">The name of the project and its assembly.</param>
/// <param name="Description">What the package's description says.</param>
/// <param name="ProjectReferences">Projects it refers to, relative to its folder.</param>
public sealed record ProjectSettings(string Name, string Description, IReadOnlyList<string> ProjectReferences);
