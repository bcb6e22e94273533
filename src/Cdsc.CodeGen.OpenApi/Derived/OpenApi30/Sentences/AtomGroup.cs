namespace Cdsc.CodeGen.OpenApi;

/// <summary>Subjects of which the same is said, in one phrase: <c>`a` and `b` must be present</c>.</summary>
/// <param name="First">The statement in whose place the phrase stands.</param>
/// <param name="Subjects">The subjects.</param>
/// <param name="Predicates">What is said of each.</param>
/// <param name="SubjectConjunction">What stands between the subjects.</param>
/// <param name="PredicateConjunction">What stands between the predicates.</param>
internal sealed record AtomGroup(
    AtomStatement First, IReadOnlyList<Subject> Subjects, IReadOnlyList<Predicate> Predicates, string SubjectConjunction, string PredicateConjunction)
{
    /// <summary>One predicate of one subject.</summary>
    public static AtomGroup Single(Subject subject, Predicate predicate) =>
        new(new AtomStatement(subject, predicate), [subject], [predicate], "and", "and");

    /// <summary>The groups of statements that hold together.</summary>
    /// <param name="statements">The statements; those that are no atoms count only in that they make presence go without saying.</param>
    /// <param name="keepPresence">Whether presence is said even if something else is said of the subject.</param>
    public static IReadOnlyList<AtomGroup> Of(IReadOnlyList<Statement> statements, bool keepPresence)
    {
        List<AtomStatement> atoms = [.. statements.OfType<AtomStatement>().Where(atom => keepPresence || !IsImplied(atom, statements))];
        var groups = new List<AtomGroup>();
        foreach (IGrouping<Subject, AtomStatement> about in atoms.GroupBy(atom => atom.Subject))
        {
            List<Predicate> predicates = [.. about.Select(atom => atom.Predicate)];
            int same = groups.FindIndex(group => group.Predicates.SequenceEqual(predicates));
            if (same >= 0)
            {
                groups[same] = groups[same] with { Subjects = [.. groups[same].Subjects, about.Key] };
            }
            else
            {
                groups.Add(new AtomGroup(about.First(), [about.Key], predicates, "and", "and"));
            }
        }

        return groups;
    }

    /// <summary>Statements of which one suffices, as one group; null when they have neither subject nor predicate in common.</summary>
    public static AtomGroup? Alternatives(IReadOnlyList<Statement> statements)
    {
        List<AtomStatement> atoms = [.. statements.OfType<AtomStatement>()];
        if (atoms.Count != statements.Count || atoms.Count == 0)
        {
            return null;
        }

        if (atoms.TrueForAll(atom => atom.Predicate == atoms[0].Predicate && !atom.Predicate.IsNegated))
        {
            return new AtomGroup(atoms[0], [.. atoms.Select(atom => atom.Subject)], [atoms[0].Predicate], "or", "or");
        }

        return atoms.TrueForAll(atom => atom.Subject == atoms[0].Subject)
            ? new AtomGroup(atoms[0], [atoms[0].Subject], [.. atoms.Select(atom => atom.Predicate)], "or", "or")
            : null;
    }

    /// <summary>The phrase.</summary>
    /// <param name="isRule">Whether it says what must be.</param>
    /// <param name="value">What the value itself is called.</param>
    /// <param name="insertion">What stands behind the subjects.</param>
    public string Words(bool isRule, string value, string insertion = "")
    {
        string subjects = OpenApi.Words.Join([.. Subjects.Select(subject => subject.IsValue ? value : OpenApi.Words.Code(subject.Path))], SubjectConjunction);
        bool isPlural = Subjects.Count > 1 && SubjectConjunction == "and";
        string each = isPlural && Predicates.Any(predicate => predicate.Verb != Verb.Be || predicate.Complement != "present") ? " each" : "";
        List<string> said = [.. Predicates.Select(predicate => isRule ? predicate.Infinitive() : predicate.Fact(isPlural))];
        return $"{subjects}{insertion}{(isRule ? " must" : "")}{each} {OpenApi.Words.Join(said, PredicateConjunction)}";
    }

    /// <summary>Whether that a member is there follows from what else is said.</summary>
    private static bool IsImplied(AtomStatement atom, IReadOnlyList<Statement> statements) =>
        atom.Predicate.IsPresence && statements.Any(other => other switch
        {
            AtomStatement { Predicate.IsNegated: false } about => !ReferenceEquals(about, atom) && !about.Predicate.IsPresence
                && (about.Subject == atom.Subject || about.Subject.IsWithin(atom.Subject)),
            SomeStatement some => some.AtLeast > 0 && some.Container == atom.Subject,
            _ => false,
        });
}
