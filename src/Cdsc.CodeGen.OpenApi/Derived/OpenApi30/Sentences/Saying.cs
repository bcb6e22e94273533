namespace Cdsc.CodeGen.OpenApi;

/// <summary>One predicate of one subject, with what a sentence needs to know of it.</summary>
/// <param name="Origin">The statement that it says.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Predicates">What is said of it.</param>
/// <param name="IsOptional">Whether it is said only if the subject is there.</param>
internal sealed record Saying(Statement Origin, Subject Subject, IReadOnlyList<Predicate> Predicates, bool IsOptional)
{
    /// <summary>A statement as a subject and its predicates; null when it has another form.</summary>
    public static Saying? Of(Statement statement)
    {
        if (statement is GuardedStatement { Guard.IsPresence: true } guarded)
        {
            IReadOnlyList<Statement> parts = guarded.Inner is AllStatement all ? all.Parts : [guarded.Inner];
            List<Saying> inner = [.. parts.Select(Of).OfType<Saying>()];
            return inner.Count == parts.Count && inner.TrueForAll(part => !part.IsOptional && part.Subject == guarded.Subject)
                ? new Saying(statement, guarded.Subject, [.. inner.SelectMany(part => part.Predicates)], IsOptional: true)
                : null;
        }

        return statement switch
        {
            AtomStatement atom => new Saying(statement, atom.Subject, [atom.Predicate], IsOptional: false),
            SomeStatement some when PartPhrases.ShortPredicateOf(some) is { } predicate => new Saying(statement, some.Container, [predicate], IsOptional: false),
            EachStatement each when PartPhrases.ShortPredicateOf(each) is { } predicate => new Saying(statement, each.Container, [predicate], IsOptional: false),
            AnyStatement any when CommonVerb(any) is { } common => common with { Origin = statement },
            _ => null,
        };
    }

    /// <summary>Alternatives of one subject with one verb are one predicate: <c>be a string or null</c>.</summary>
    private static Saying? CommonVerb(AnyStatement any)
    {
        List<AtomStatement> atoms = [.. any.Parts.OfType<AtomStatement>()];
        return atoms.Count > 0 && atoms.Count == any.Parts.Count
            && atoms.TrueForAll(atom => atom.Subject == atoms[0].Subject && atom.Predicate.Verb == atoms[0].Predicate.Verb && !atom.Predicate.IsNegated)
            ? new Saying(any, atoms[0].Subject, [new Predicate(atoms[0].Predicate.Verb, Words.Join([.. atoms.Select(atom => atom.Predicate.Complement)], "or"))], IsOptional: false)
            : null;
    }
}
