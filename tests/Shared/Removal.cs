namespace Cdsc.CodeGen.TestSupport;

/// <summary>A keyword, or an entry of one, that is taken out of the schemas.</summary>
/// <param name="File">The schema file, from <c>openapi/</c>.</param>
/// <param name="Pointer">The JSON Pointer of what is taken out.</param>
internal sealed record Removal(string File, string Pointer);
