namespace Cdsc.CodeGen.OpenApi;

/// <summary>Puts statements into words, as what must be or as what is.</summary>
internal sealed class Prose
{
    /// <summary>What the value itself is called where nothing else is.</summary>
    public const string TheValue = "the value";

    private readonly bool _isRule;
    private readonly string _value;

    private Prose(bool isRule, string value)
    {
        _isRule = isRule;
        _value = value;
    }

    /// <summary>A statement as a rule: <c>`a` must be present</c>.</summary>
    public static string Rule(Statement statement, string value = TheValue) => new Prose(true, value).Of(statement);

    /// <summary>A statement as a fact: <c>`a` is present</c>.</summary>
    public static string Fact(Statement statement, string value = TheValue) => new Prose(false, value).Of(statement);

    /// <summary>The parts of a rule that has several.</summary>
    public static IReadOnlyList<string> Rules(Statement statement, string value = TheValue) => new Prose(true, value).PartsOf(statement);

    private string Of(Statement statement) => statement switch
    {
        { IsTrue: true } => _isRule ? "anything is allowed" : "anything is the case",
        { IsFalse: true } => _isRule ? "no value is allowed" : "nothing is the case",
        AllStatement => Words.Join(PartsOf(statement), "and"),
        _ when Saying.Of(statement) is not null => PhraseGroup.Of([statement], keepPresence: true)[0].ToText(_isRule, _value),
        AnyStatement any => PhraseGroup.Alternatives(any)?.ToText(_isRule, _value) ?? $"either {Words.Join([.. any.Parts.Select(Of)], "or")}",
        OneStatement one => $"exactly one of these {(_isRule ? "must hold" : "holds")}: {Words.Join([.. one.Parts.Select(part => Fact(part, _value))], "or")}",
        NotStatement not => $"it {(_isRule ? "must not be" : "is not")} the case that {Fact(not.Inner, _value)}",
        GuardedStatement guarded => Guarded(guarded),
        ConditionalStatement conditional => Conditional(conditional),
        SomeStatement some => PartPhrases.TextOf(some, _isRule, _value),
        EachStatement each => PartPhrases.TextOf(each, _isRule),
        _ => throw new InvalidOperationException($"There are no words for {statement.GetType().Name}."),
    };

    private List<string> PartsOf(Statement statement)
    {
        IReadOnlyList<Statement> parts = statement is AllStatement { Parts.Count: > 0 } all ? all.Parts : [statement];
        IReadOnlyList<PhraseGroup> groups = PhraseGroup.Of(parts, keepPresence: _isRule);
        var words = new List<string>();
        foreach (Statement part in parts)
        {
            if (Saying.Of(part) is null)
            {
                words.Add(Of(part));
            }
            else if (groups.FirstOrDefault(group => ReferenceEquals(group.Origin, part)) is { } group)
            {
                words.Add(group.ToText(_isRule, _value));
            }
        }

        return words;
    }

    private string Guarded(GuardedStatement guarded)
    {
        Predicate contrary = guarded.Guard.IsPresence ? new Predicate(Verb.Be, "absent") : guarded.Guard.Negate();
        string guard = PhraseGroup.Single(guarded.Subject, _isRule ? guarded.Guard : contrary).ToText(isRule: false, _value);
        return _isRule ? $"if {guard}, {Of(guarded.Inner)}" : $"either {guard} or {Of(guarded.Inner)}";
    }

    private string Conditional(ConditionalStatement conditional)
    {
        if (!_isRule)
        {
            return $"either {Fact(Statement.All([conditional.Condition, conditional.Then]), _value)} or "
                + Fact(Statement.All([conditional.Condition.Negate(), conditional.Otherwise]), _value);
        }

        string condition = Fact(conditional.Condition, _value);
        return conditional switch
        {
            { Then.IsTrue: true } => $"unless {condition}, {Of(conditional.Otherwise)}",
            { Otherwise.IsTrue: true } => $"when {condition}, {Of(conditional.Then)}",
            _ => $"when {condition}, {Of(conditional.Then)}, and otherwise {Of(conditional.Otherwise)}",
        };
    }
}
