using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Cli;

/// <summary>One output folder and what goes into it.</summary>
/// <param name="Directory">The folder as a full path.</param>
/// <param name="Label">The folder as the user wrote it.</param>
/// <param name="CSharp">What C# to generate; null for none.</param>
/// <param name="EmitsOpenApi">Whether the self-contained OpenAPI documents go there.</param>
/// <param name="EmitsOpenApi30">Whether the same documents go there in OpenAPI 3.0.</param>
/// <param name="Templates">The folder with templates in place of those of the command, relative to the root; null for none.</param>
/// <param name="SchemaIdBase">What the <c>$id</c> of JSON Schemas starts with; null for no JSON Schemas.</param>
internal sealed record OutputConfiguration(
    string Directory, string Label, CSharpSettings? CSharp, string? Templates, bool EmitsOpenApi, bool EmitsOpenApi30, string? SchemaIdBase);
