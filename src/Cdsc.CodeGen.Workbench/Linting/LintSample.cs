using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A value that a document shows, and the schema that it must fit.</summary>
/// <param name="Value">The value, which may stand in a file of its own.</param>
/// <param name="Schema">The schema.</param>
internal sealed record LintSample(SourceNode Value, ObjectNode Schema);
