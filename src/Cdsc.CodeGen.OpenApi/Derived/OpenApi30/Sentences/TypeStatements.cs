namespace Cdsc.CodeGen.OpenApi;

/// <summary>What <c>type</c> says, and what other keywords say only about values of one type.</summary>
internal static class TypeStatements
{
    /// <summary>What <c>type</c> says about a value, unless it is known.</summary>
    public static Statement Of(ObjectNode schema, IReadOnlyList<string> told, Subject subject, KnownSchema known)
    {
        IReadOnlyList<string> types = SchemaParts.Types(schema);
        bool isKnown = known.Types() is { } possible && possible.All(type => types.Contains(type) || (type == "integer" && types.Contains("number")));
        // A value of the right type needs no words about its type.
        bool isImplied = SchemaParts.Values(schema) is { } values && (told.Contains("const") || told.Contains("enum"))
            && values.All(value => types.Contains(SchemaParts.TypeOf(value)));
        return !told.Contains("type") || types.Count == 0 || isKnown || isImplied
            ? Statement.True
            : new AtomStatement(subject, new Predicate(Verb.Be, Words.Join([.. types.Select(Name)], "or")));
    }

    /// <summary>A statement that counts only for values of one type, with that said unless all values are of it.</summary>
    public static Statement Guard(Statement statement, string type, Subject subject, KnownSchema own)
    {
        IReadOnlySet<string>? types = own.Types();
        bool isSure = types is not null && types.All(possible => possible == type || (type == "number" && possible == "integer"));
        // Sentences about the members of the value itself can only be about an object.
        bool isPlain = type.Length == 0 || (type == "object" && subject.IsValue && types is null);
        return isSure || isPlain || statement.IsTrue
            ? statement
            : new GuardedStatement(subject, new Predicate(Verb.Be, Name(type)), statement);
    }

    private static string Name(string type) => type switch
    {
        "null" => "null",
        "integer" or "array" or "object" => $"an {type}",
        _ => $"a {type}",
    };
}
