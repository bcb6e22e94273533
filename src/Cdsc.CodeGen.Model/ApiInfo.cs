namespace Cdsc.CodeGen.Model;

/// <summary>What a document says about itself.</summary>
/// <param name="Title">The title.</param>
/// <param name="Version">The version of the API.</param>
/// <param name="Documentation">The summary, the description and the link.</param>
/// <param name="Servers">The servers that it names.</param>
/// <param name="File">The file of the document.</param>
/// <param name="Specification">The specification that it defines or extends (<c>x-cds-specification</c>); null for none.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiInfo(string Title, string Version, Documentation Documentation, IReadOnlyList<ApiServer> Servers, string File, string? Specification, SourceLocation Location);
