namespace Cdsc.CodeGen.Cli;

/// <summary>One output folder and what goes into it.</summary>
/// <param name="Directory">The folder as a full path.</param>
/// <param name="Label">The folder as the user wrote it.</param>
/// <param name="Inputs">The documents, as the run names them, of which documents are derived.</param>
/// <param name="CSharp">What C# to generate; empty for none.</param>
/// <param name="EmitsOpenApi">Whether the self-contained OpenAPI documents go there.</param>
/// <param name="EmitsOpenApi30">Whether the same documents go there in OpenAPI 3.0.</param>
/// <param name="SchemaIdBase">What the <c>$id</c> of JSON Schemas starts with; null for no JSON Schemas.</param>
internal sealed record OutputConfiguration(
    string Directory,
    string Label,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<CSharpPart> CSharp,
    bool EmitsOpenApi,
    bool EmitsOpenApi30,
    string? SchemaIdBase)
{
    /// <summary>The folder with templates for another language that are rendered there, relative to the root; null for none.</summary>
    public string? TargetTemplates { get; init; }

    /// <summary>Whether pages to read go there.</summary>
    public bool EmitsDocs { get; init; }

    /// <summary>The folder with templates for those pages that stand in for those of the command, relative to the root; null for none.</summary>
    public string? DocsTemplates { get; init; }

    /// <summary>Whether anything is derived from documents.</summary>
    public bool EmitsDocuments => EmitsOpenApi || EmitsOpenApi30 || SchemaIdBase is not null || EmitsDocs;
}
