using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Exceptions except something; the linter itself finds those that don't.</summary>
internal sealed class UnusedException() : LintRule(1099, "unused-exception", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "An exception that excepts nothing hides the next fault at its place.";

    /// <inheritdoc/>
    public override string Fix => "Take it out of cdsc.json, or mend its place.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Configuration,
        """
        {
          "exceptions": [
            { "rule": "missing-description", "at": "gone.yaml", "reason": "It was a draft." }
          ]
        }
        """,
        """
        {
        }
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) => [];
}
