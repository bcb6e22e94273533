namespace Cdsc.CodeGen.Model;

/// <summary>What a document says about itself.</summary>
/// <param name="Title">The title.</param>
/// <param name="Version">The version of the API.</param>
/// <param name="Documentation">The summary, the description and the link.</param>
public sealed record ApiInfo(string Title, string Version, Documentation Documentation);
