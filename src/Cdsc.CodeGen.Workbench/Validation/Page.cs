using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A page of a listing.</summary>
/// <param name="Root">It.</param>
/// <param name="Url">Its URL, as far as it is known.</param>
internal sealed record Page(ObjectNode Root, string? Url);
