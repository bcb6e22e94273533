using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Something that a check of definitions or documents has found.</summary>
/// <param name="Rule">The rule that is broken, for example <c>R-123</c> or <c>missing-description</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Location">Where the cause stands, with its JSON Pointer.</param>
/// <param name="Message">What is wrong and what to do, on one line.</param>
/// <param name="Url">Where the rule is written; null for nowhere.</param>
public sealed record Finding(string Rule, DiagnosticSeverity Severity, SourceLocation Location, string Message, string? Url = null)
{
    /// <summary>Whether it makes a check fail.</summary>
    public bool IsError => Severity == DiagnosticSeverity.Error;
}
