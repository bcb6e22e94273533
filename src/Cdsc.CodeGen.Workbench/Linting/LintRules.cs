using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>All rules.</summary>
internal static class LintRules
{
    /// <summary>The rule that the linter itself holds exceptions to.</summary>
    public static LintRule UnusedException { get; } = new UnusedException();

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new MissingDescription(),
        new MissingPermalink(),
        new SchemaName(),
        new MemberName(),
        new OperationId(),
        new PathName(),
        new ClosedListInResponse(),
        new MissingErrorResponse(),
        new UnusedComponent(),
        new InvalidExample(),
        new UnexplainedNull(),
        new MissingDiscovery(),
        new WrongMediaType(),
        new UnmarkedSecret(),
        new MissingFormat(),
        new UnfinishedText(),
        new DuplicateDescription(),
        new ReferenceSiblings(),
        new LoosePattern(),
        new UndeclaredRequired(),
        new UndescribedValue(),
        new UndeclaredTag(),
        new MissingTag(),
        new MissingSummary(),
        new ClosedObjectInResponse(),
        new UnusedTag(),
        new LooseCondition(),
        new IdleKeyword(),
        UnusedException,
    ];

    /// <summary>A rule by its name or its id; null when there is none.</summary>
    public static LintRule? Find(string word) => All.FirstOrDefault(rule => rule.Name == word || rule.Id.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names, those most like a word first. No name is so long that more than the beginning of the word would count.</summary>
    public static IReadOnlyList<string> Nearest(string word) =>
        [.. All.Select(rule => rule.Name).OrderBy(name => EditDistance.Of(name, word.Length > 100 ? word[..100] : word)).ThenBy(name => name, StringComparer.Ordinal)];
}
