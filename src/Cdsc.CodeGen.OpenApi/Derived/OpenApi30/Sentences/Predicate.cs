namespace Cdsc.CodeGen.OpenApi;

/// <summary>What is said of a subject.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Complement">What follows the verb.</param>
/// <param name="IsNegated">Whether the contrary is said.</param>
internal sealed record Predicate(Verb Verb, string Complement, bool IsNegated = false)
{
    /// <summary>That a member is there.</summary>
    public static Predicate Present { get; } = new(Verb.Be, "present");

    /// <summary>Whether it says that a member is there.</summary>
    public bool IsPresence => this == Present;

    /// <summary>The contrary.</summary>
    public Predicate Negate() => this with { IsNegated = !IsNegated };

    /// <summary>What comes after "must": <c>be present</c>, <c>not have more than 3 items</c>.</summary>
    public string Infinitive() => $"{(IsNegated ? "not " : "")}{Base} {Complement}";

    /// <summary>As a fact: <c>is present</c>, <c>do not have more than 3 items</c>.</summary>
    public string Fact(bool isPlural) => (Verb, IsNegated, isPlural) switch
    {
        (Verb.Be, _, _) => $"{(isPlural ? "are" : "is")} {(IsNegated ? "not " : "")}{Complement}",
        (_, true, _) => $"{(isPlural ? "do" : "does")} not {Base} {Complement}",
        (Verb.Have, _, false) => $"has {Complement}",
        (Verb.Match, _, false) => $"matches {Complement}",
        (Verb.Contain, _, false) => $"contains {Complement}",
        _ => $"{Base} {Complement}",
    };

    private string Base => Verb switch
    {
        Verb.Be => "be",
        Verb.Have => "have",
        Verb.Match => "match",
        _ => "contain",
    };
}
