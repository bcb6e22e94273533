using System.Globalization;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A rule that definitions should keep.</summary>
/// <param name="number">Its number, which is never given to another rule.</param>
/// <param name="name">Its name in kebab-case.</param>
/// <param name="severity">How grave it is unless cdsc.json says otherwise.</param>
internal abstract class LintRule(int number, string name, DiagnosticSeverity severity)
{
    /// <summary>The id, for example <c>CDSC1001</c>.</summary>
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"CDSC{number}");

    /// <summary>The name, for example <c>missing-description</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How grave it is unless cdsc.json says otherwise.</summary>
    public DiagnosticSeverity Severity { get; } = severity;

    /// <summary>Why there is such a rule, in a sentence.</summary>
    public abstract string Rationale { get; }

    /// <summary>What to do, in a sentence.</summary>
    public abstract string Fix { get; }

    /// <summary>What of it <c>--fix</c> mends, in a sentence; null when somebody has to decide.</summary>
    public virtual string? Mends => null;

    /// <summary>Shows the rule.</summary>
    public abstract LintExample Example { get; }

    /// <summary>The places that break it.</summary>
    public abstract IEnumerable<LintProblem> Check(LintSubject subject);

    /// <summary>A problem at a value.</summary>
    protected static LintProblem At(SourceNode node, string message) => new(node.Location, message);

    /// <summary>A problem at a value, with what mends it if that is certain.</summary>
    protected static LintProblem At(SourceNode node, string message, LintFix? fix) => new(node.Location, message, fix);

    /// <summary>A problem at the name of a member.</summary>
    protected static LintProblem At(ObjectMember member, string message) => new(member.NameLocation, message);

    /// <summary>Whether an object has no text under a name.</summary>
    protected static bool Lacks(ObjectNode node, string member) => string.IsNullOrWhiteSpace(node.GetString(member));
}
