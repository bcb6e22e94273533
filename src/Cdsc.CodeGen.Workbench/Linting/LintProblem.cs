using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A place that breaks a rule.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is wrong and what to do, in a sentence.</param>
/// <param name="Fix">What mends it for certain; null when somebody has to decide.</param>
internal sealed record LintProblem(SourceLocation Location, string Message, LintFix? Fix = null);
