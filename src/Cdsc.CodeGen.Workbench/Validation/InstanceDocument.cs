using System.Text.Json;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A document to validate: the value for the evaluator, and the tree with the positions.</summary>
/// <param name="File">The file or URL, for findings.</param>
/// <param name="Url">Where it was fetched from; null for a file.</param>
/// <param name="Root">Its value with positions.</param>
/// <param name="Value">The same for the evaluator.</param>
internal sealed record InstanceDocument(string File, string? Url, SourceNode Root, JsonElement Value);
