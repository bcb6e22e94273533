namespace Cdsc.CodeGen.OpenApi;

/// <summary>Puts statements into words, as what must be or as what is.</summary>
internal sealed class Prose
{
    private readonly bool _isRule;
    private readonly string _value;

    private Prose(bool isRule, string value)
    {
        _isRule = isRule;
        _value = value;
    }

    /// <summary>What the value itself is called where nothing else is.</summary>
    public const string TheValue = "the value";

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
        AtomStatement or AllStatement => Words.Join(PartsOf(statement), "and"),
        AnyStatement any => Any(any),
        OneStatement one => $"exactly one of these {(_isRule ? "must hold" : "holds")}: {Words.Join([.. one.Parts.Select(part => Fact(part, _value))], "or")}",
        NotStatement not => $"it {(_isRule ? "must not be" : "is not")} the case that {Fact(not.Inner, _value)}",
        GuardedStatement guarded => Guarded(guarded),
        ConditionalStatement conditional => Conditional(conditional),
        EachStatement each => Each(each),
        SomeStatement some => Some(some),
        _ => throw new InvalidOperationException($"There are no words for {statement.GetType().Name}."),
    };

    private List<string> PartsOf(Statement statement)
    {
        IReadOnlyList<Statement> parts = statement is AllStatement { Parts.Count: > 0 } all ? all.Parts : [statement];
        var words = new List<string>();
        IReadOnlyList<AtomGroup> groups = AtomGroup.Of(parts, keepPresence: _isRule);
        foreach (Statement part in parts)
        {
            if (part is not AtomStatement atom)
            {
                words.Add(Of(part));
            }
            else if (groups.FirstOrDefault(group => ReferenceEquals(group.First, atom)) is { } group)
            {
                words.Add(group.Words(_isRule, _value));
            }
        }

        return words;
    }

    private string Any(AnyStatement any) =>
        AtomGroup.Alternatives(any.Parts) is { } group ? group.Words(_isRule, _value)
        : $"either {Words.Join([.. any.Parts.Select(Of)], "or")}";

    private string Guarded(GuardedStatement guarded)
    {
        bool isOwn = AtomGroup.Of(guarded.Inner is AllStatement all ? all.Parts : [guarded.Inner], keepPresence: true)
            is [{ Subjects: [var only] }] && only == guarded.Subject
            && (guarded.Inner is AtomStatement || ((AllStatement)guarded.Inner).Parts.All(part => part is AtomStatement));
        string guard = AtomGroup.Single(guarded.Subject, guarded.Guard).Words(isRule: false, _value);
        if (!_isRule)
        {
            string contrary = guarded.Guard.IsPresence
                ? AtomGroup.Single(guarded.Subject, new Predicate(Verb.Be, "absent")).Words(isRule: false, _value)
                : AtomGroup.Single(guarded.Subject, guarded.Guard.Negate()).Words(isRule: false, _value);
            return $"either {contrary} or {Of(guarded.Inner)}";
        }

        return isOwn && guarded.Guard.IsPresence
            ? AtomGroup.Of(guarded.Inner is AllStatement several ? several.Parts : [guarded.Inner], keepPresence: true)[0].Words(true, _value, ", if present,")
            : $"if {guard}, {Of(guarded.Inner)}";
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

    private string Each(EachStatement each)
    {
        string part = each.Container.IsValue ? each.Part : $"{each.Part} of {Words.Code(each.Container.Path)}";
        if (each.Inner is AtomStatement { Subject.IsValue: true, Predicate: { Verb: Verb.Be, IsNegated: true } denied })
        {
            return AtomGroup.Single(each.Container, new Predicate(Verb.Contain, denied.Complement, IsNegated: true)).Words(_isRule, _value);
        }

        if (each.Inner.IsFalse)
        {
            return $"there {(_isRule ? "must be" : "is")} no {part}";
        }

        IReadOnlyList<Statement> parts = each.Inner is AllStatement all ? all.Parts : [each.Inner];
        return parts.All(statement => statement is AtomStatement { Subject.IsValue: true })
            ? new Prose(_isRule, $"each {part}").Of(each.Inner)
            : $"for each {part}, {new Prose(_isRule, $"the {Noun(each.Part)}").Of(each.Inner)}";
    }

    private string Some(SomeStatement some)
    {
        string quantity = (some.AtLeast, some.AtMost) switch
        {
            (1, null) => some.Part.StartsWith('i') ? "an" : "a",
            (0, { } most) => $"at most {most}",
            (_, null) => $"at least {some.AtLeast}",
            (_, { } most) when most == some.AtLeast => $"exactly {most}",
            _ => $"{some.AtLeast} to {some.AtMost}",
        };
        bool isOne = (some.AtLeast, some.AtMost) is (1, null);
        string complement = some switch
        {
            { Inner: AtomStatement { Subject.IsValue: true, Predicate: { Verb: Verb.Be, IsNegated: false } named } } when isOne && some.Part == "item" => named.Complement,
            { Inner.IsTrue: true } => $"{quantity} {Plural(some.Part, isOne)}",
            _ => $"{quantity} {Plural(some.Part, isOne)} such that {Fact(some.Inner, "it")}",
        };
        return AtomGroup.Single(some.Container, new Predicate(Verb.Contain, complement)).Words(_isRule, _value);
    }

    private static string Noun(string part) => part.Split(' ')[0];

    private static string Plural(string part, bool isOne) => isOne ? part : $"{Noun(part)}s{part[Noun(part).Length..]}";
}
