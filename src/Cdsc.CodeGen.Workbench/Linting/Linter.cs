using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Holds documents to the rules.</summary>
internal static class Linter
{
    /// <summary>What breaks the rules, without what the settings except.</summary>
    public static LintReport Run(IReadOnlyList<OpenApiDocument> documents, LintSettings settings)
    {
        LintSubject subject = LintWalk.Collect(documents);
        var used = new HashSet<LintException>(ReferenceEqualityComparer.Instance);
        var findings = new List<Finding>();
        var fixes = new List<LintFix>();
        foreach (LintRule rule in LintRules.All)
        {
            if (settings.SeverityOf(rule) is not { } severity)
            {
                continue;
            }

            // What comes with the command is nothing that its user can mend, unless they ask about nothing else.
            foreach (LintProblem problem in rule.Check(subject).DistinctBy(problem => (problem.Location, problem.Message)).Where(problem => IsAsked(documents, problem.Location.File)))
            {
                LintException[] covering = [.. settings.Exceptions.Where(exception => exception.Covers(rule, problem.Location))];
                used.UnionWith(covering);
                if (covering.Length == 0)
                {
                    findings.Add(new Finding(rule.Name, severity, problem.Location, problem.Message));
                    fixes.AddRange(problem.Fix is { } fix ? [fix] : []);
                }
            }
        }

        if (settings.SeverityOf(LintRules.UnusedException) is { } unused)
        {
            findings.AddRange(settings.Exceptions.Where(exception => !used.Contains(exception)).Select(exception => new Finding(
                LintRules.UnusedException.Name, unused, exception.Location, $"Nothing there breaks '{exception.Rule.Name}'; take the exception out.")));
        }

        return new LintReport(findings, fixes);
    }

    private static bool IsAsked(IReadOnlyList<OpenApiDocument> documents, string file) =>
        !BuiltInFile.Is(file) || documents.All(document => BuiltInFile.Is(document.File));
}
