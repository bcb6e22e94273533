namespace Cdsc.CodeGen.OpenApi;

/// <summary>Subjects of which the same is said, in one phrase: <c>`a` and `b` must be present</c>.</summary>
/// <param name="Origin">The statement in whose place the phrase stands.</param>
/// <param name="Subjects">The subjects.</param>
/// <param name="Predicates">What is said of each.</param>
/// <param name="IsOptional">Whether it is said only of those that are there.</param>
/// <param name="Conjunction">What stands between the subjects, and between the predicates.</param>
internal sealed record PhraseGroup(
    Statement Origin, IReadOnlyList<Subject> Subjects, IReadOnlyList<Predicate> Predicates, bool IsOptional, string Conjunction)
{
    /// <summary>One predicate of one subject.</summary>
    public static PhraseGroup Single(Subject subject, Predicate predicate) =>
        new(new AtomStatement(subject, predicate), [subject], [predicate], IsOptional: false, "and");

    /// <summary>The groups of statements that hold together; statements of another form make none.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="keepPresence">Whether presence is said even if something else is said of the subject.</param>
    public static IReadOnlyList<PhraseGroup> Of(IReadOnlyList<Statement> statements, bool keepPresence)
    {
        List<Saying> sayings = [.. statements.Select(Saying.Of).OfType<Saying>()];
        var groups = new List<PhraseGroup>();
        foreach (var about in sayings.Where(saying => keepPresence || !IsImplied(saying, sayings)).GroupBy(saying => (saying.Subject, saying.IsOptional)))
        {
            List<Predicate> predicates = [.. about.SelectMany(saying => saying.Predicates)];
            int same = groups.FindIndex(group => group.IsOptional == about.Key.IsOptional && group.Predicates.SequenceEqual(predicates));
            if (same >= 0)
            {
                groups[same] = groups[same] with { Subjects = [.. groups[same].Subjects, about.Key.Subject] };
            }
            else
            {
                groups.Add(new PhraseGroup(about.First().Origin, [about.Key.Subject], predicates, about.Key.IsOptional, "and"));
            }
        }

        return groups;
    }

    /// <summary>Statements of which one suffices, as one group; null when they have neither subject nor predicate in common.</summary>
    public static PhraseGroup? Alternatives(AnyStatement any)
    {
        List<Saying> sayings = [.. any.Parts.Select(Saying.Of).OfType<Saying>().Where(saying => !saying.IsOptional && saying.Predicates.Count == 1)];
        if (sayings.Count != any.Parts.Count || sayings.Count == 0)
        {
            return null;
        }

        Predicate first = sayings[0].Predicates[0];
        if (sayings.TrueForAll(saying => saying.Predicates[0] == first && !first.IsNegated))
        {
            return new PhraseGroup(any, [.. sayings.Select(saying => saying.Subject)], [first], IsOptional: false, "or");
        }

        return sayings.TrueForAll(saying => saying.Subject == sayings[0].Subject)
            ? new PhraseGroup(any, [sayings[0].Subject], [.. sayings.Select(saying => saying.Predicates[0])], IsOptional: false, "or")
            : null;
    }

    /// <summary>The phrase.</summary>
    /// <param name="isRule">Whether it says what must be, rather than what is.</param>
    /// <param name="value">What the value itself is called.</param>
    public string ToText(bool isRule, string value)
    {
        string subjects = Words.Join([.. Subjects.Select(subject => subject.IsValue ? value : Words.Code(subject.Path))], Conjunction);
        bool isPlural = Subjects.Count > 1 && Conjunction == "and";
        string each = isPlural && Predicates.Any(predicate => predicate.Complement != "present") ? " each" : "";
        string optional = IsOptional ? ", if present," : "";
        return $"{subjects}{optional}{(isRule ? "" : each)} {(isRule ? Rule(each) : Fact(isPlural))}";
    }

    private string Fact(bool isPlural) => Words.Join([.. Predicates.Select(predicate => predicate.Fact(isPlural))], Conjunction);

    /// <summary>What must not be comes last and with a verb of its own, so that "not" reaches no further.</summary>
    private string Rule(string each)
    {
        List<string> denied = [.. Predicates.Where(predicate => predicate.IsNegated).Select(predicate => predicate.Infinitive())];
        List<string> asked = [.. Predicates.Where(predicate => !predicate.IsNegated).Select(predicate => predicate.Infinitive())];
        IEnumerable<string> all = asked.Count == 0 ? denied : denied.Prepend(Words.Join(asked, Conjunction));
        return Words.Join([.. all.Select(words => $"must{each} {words}")], Conjunction);
    }

    /// <summary>Whether that a member is there follows from what else is said.</summary>
    private static bool IsImplied(Saying saying, List<Saying> sayings) =>
        saying is { Predicates: [{ IsPresence: true }], IsOptional: false } && sayings.Exists(other =>
            !other.IsOptional && other.Predicates.All(predicate => !predicate.IsNegated && !predicate.IsPresence)
            && (other.Subject == saying.Subject || other.Subject.IsWithin(saying.Subject)));
}
