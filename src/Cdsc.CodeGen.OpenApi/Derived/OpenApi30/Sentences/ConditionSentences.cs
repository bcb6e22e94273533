namespace Cdsc.CodeGen.OpenApi;

/// <summary>Says in sentences what keywords mean that OpenAPI 3.0 doesn't have.</summary>
internal sealed class ConditionSentences(SelfContainedTree tree, ComponentNames names)
{
    /// <summary>A rule of more parts than this is a list.</summary>
    private const int LongestSentence = 3;

    private readonly SchemaStatements _statements = new(tree, names);

    /// <summary>The sentences for a keyword of a schema; none when it says nothing.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="known">What is known of the value anyway.</param>
    public IEnumerable<string> Of(ObjectNode schema, string keyword, KnownSchema known)
    {
        Statement statement = _statements.OfKeywords(schema, [keyword], Subject.Value, known);
        IReadOnlyList<Statement> rules = statement is AllStatement all ? all.Parts : [statement];
        // What is said of subjects is said together, since they share subjects and predicates.
        Statement sayings = Statement.All(rules.Where(rule => Saying.Of(rule) is not null));
        return rules.Where(rule => Saying.Of(rule) is null).Prepend(sayings).Where(rule => !rule.IsTrue).Select(Sentence);
    }

    /// <summary>The sentence for the schema of what a string holds; none when it says nothing.</summary>
    public IEnumerable<string> OfContent(SourceNode schema)
    {
        Statement statement = _statements.Of(schema, Subject.Value, KnownSchema.Nothing(tree));
        return statement.IsTrue ? [] : [Words.Sentence($"Once decoded, {Prose.Rule(statement, "it")}")];
    }

    private static string Sentence(Statement rule)
    {
        if (rule is not ConditionalStatement conditional)
        {
            return Words.Sentence(Prose.Rule(rule));
        }

        string condition = Prose.Fact(conditional.Condition);
        // The second time it is clear which value is meant.
        string value = condition.Contains(Prose.TheValue, StringComparison.Ordinal) ? "it" : Prose.TheValue;
        var sentences = new List<string>();
        if (!conditional.Then.IsTrue)
        {
            sentences.Add(Conclusion($"when {condition}", conditional.Then, value));
        }

        if (!conditional.Otherwise.IsTrue)
        {
            sentences.Add(Conclusion(conditional.Then.IsTrue ? $"unless {condition}" : "otherwise", conditional.Otherwise, value));
        }

        bool isList = sentences.Exists(sentence => sentence.Contains('\n', StringComparison.Ordinal));
        return string.Join(isList ? "\n\n" : " ", sentences);
    }

    private static string Conclusion(string condition, Statement rule, string value)
    {
        IReadOnlyList<string> parts = Prose.Rules(rule, value);
        return parts.Count <= LongestSentence
            ? Words.Sentence($"{condition}, {Prose.Rule(rule, value)}")
            : $"{Words.Sentence(condition)[..^1]}:\n{string.Join('\n', parts.Select(part => $"- {Words.Sentence(part)}"))}";
    }
}
