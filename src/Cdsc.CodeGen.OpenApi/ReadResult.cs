using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What reading the inputs gave.</summary>
/// <param name="Model">The model; null when a diagnostic is an error.</param>
/// <param name="Documents">The documents in the order of the inputs; empty when a diagnostic is an error.</param>
/// <param name="Files">Every file that was read, relative to the root, ordinally sorted.</param>
/// <param name="Diagnostics">All that was found, ordered by position.</param>
public sealed record ReadResult(
    ApiModel? Model,
    IReadOnlyList<OpenApiDocument> Documents,
    IReadOnlyList<string> Files,
    IReadOnlyList<Diagnostic> Diagnostics);
