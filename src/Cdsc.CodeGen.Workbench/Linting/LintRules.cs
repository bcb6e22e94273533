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

    /// <summary>The names, those most like a word first.</summary>
    public static IReadOnlyList<string> Nearest(string word) =>
        [.. All.Select(rule => rule.Name).OrderBy(name => Distance(name, word)).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>How many letters have to be put in, taken out or replaced to make one word of the other.</summary>
    private static int Distance(string left, string right)
    {
        // No name is so long; whatever comes after is nothing like one.
        right = right.Length > 100 ? right[..100] : right;
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            (int diagonal, row[0]) = (row[0], i);
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
