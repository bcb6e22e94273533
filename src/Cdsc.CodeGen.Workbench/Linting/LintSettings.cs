using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>What a configuration makes of the rules.</summary>
/// <param name="Levels">The rules that it treats otherwise.</param>
/// <param name="Exceptions">The places at which a rule doesn't hold.</param>
internal sealed record LintSettings(IReadOnlyDictionary<LintRule, LintLevel> Levels, IReadOnlyList<LintException> Exceptions)
{
    /// <summary>Every rule as it is by itself.</summary>
    public static LintSettings Default { get; } = new(new Dictionary<LintRule, LintLevel>(), []);

    /// <summary>How grave a rule is; null when it is off.</summary>
    public DiagnosticSeverity? SeverityOf(LintRule rule) => !Levels.TryGetValue(rule, out LintLevel level) ? rule.Severity : level switch
    {
        LintLevel.Error => DiagnosticSeverity.Error,
        LintLevel.Warning => DiagnosticSeverity.Warning,
        _ => null,
    };
}
