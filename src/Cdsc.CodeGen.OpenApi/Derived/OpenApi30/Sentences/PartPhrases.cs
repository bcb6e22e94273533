using System.Globalization;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Words for statements about the parts of a value.</summary>
internal static class PartPhrases
{
    /// <summary>What is said of the value when one of its items must be something; null when more is said.</summary>
    public static Predicate? ShortPredicateOf(SomeStatement some) =>
        some is { Part: "item", AtLeast: 1, AtMost: null } && Named(some.Inner) is { IsNegated: false } named
            ? new Predicate(Verb.Contain, named.Complement)
            : null;

    /// <summary>What is said of the value when all of its items must be something else; null when more is said.</summary>
    public static Predicate? ShortPredicateOf(EachStatement each) => each.Part == "item" && Named(each.Inner) is { IsNegated: true } denied
        ? new Predicate(Verb.Contain, denied.Complement, IsNegated: true)
        : null;

    /// <summary>What is said of some of the parts.</summary>
    public static string TextOf(SomeStatement some, bool isRule, string value)
    {
        bool isOne = (some.AtMost ?? some.AtLeast) == 1;
        string noun = some.Part.Split(' ')[0];
        string parts = $"{Quantity(some)} {(isOne ? some.Part : $"{noun}s{some.Part[noun.Length..]}")}";
        string complement = some.Inner.IsTrue ? parts : $"{parts} such that {Prose.Fact(some.Inner, isOne ? "it" : "each")}";
        return PhraseGroup.Single(some.Container, new Predicate(Verb.Contain, complement)).ToText(isRule, value);
    }

    /// <summary>What is said of every part.</summary>
    public static string TextOf(EachStatement each, bool isRule)
    {
        string part = each.Container.IsValue ? each.Part : $"{each.Part} of {Words.Code(each.Container.Path)}";
        if (each.Inner.IsFalse)
        {
            return $"there {(isRule ? "must be" : "is")} no {part}";
        }

        IReadOnlyList<Statement> parts = each.Inner is AllStatement all ? all.Parts : [each.Inner];
        bool isAboutPart = parts.All(statement => Saying.Of(statement) is { Subject.IsValue: true, IsOptional: false });
        string name = isAboutPart ? $"{Article(each)} {part}" : $"the {each.Part.Split(' ')[0]}";
        string said = isRule ? Prose.Rule(each.Inner, name) : Prose.Fact(each.Inner, name);
        return isAboutPart ? said : $"for {Article(each)} {part}, {said}";
    }

    private static string Article(EachStatement each) => each.Part.StartsWith(ArrayStatements.ItemAt, StringComparison.Ordinal) ? "the" : "each";

    private static string Quantity(SomeStatement some)
    {
        string least = some.AtLeast.ToString(CultureInfo.InvariantCulture);
        string? most = some.AtMost?.ToString(CultureInfo.InvariantCulture);
        return (some.AtLeast, most) switch
        {
            (1, null) => some.Part[0] == 'i' ? "an" : "a",
            (_, null) => $"at least {least}",
            (0, _) => $"at most {most}",
            _ => least == most ? $"exactly {least}" : $"{least} to {most}",
        };
    }

    /// <summary>That the part itself is something.</summary>
    private static Predicate? Named(Statement inner) =>
        Saying.Of(inner) is { Subject.IsValue: true, IsOptional: false, Predicates: [{ Verb: Verb.Be } predicate] } ? predicate : null;
}
