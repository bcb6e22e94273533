using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A place where a document rule is broken.</summary>
/// <param name="At">The value that is wrong.</param>
/// <param name="Message">What is wrong with it, on one line and without a point at its end.</param>
internal sealed record Breach(SourceNode At, string Message);
