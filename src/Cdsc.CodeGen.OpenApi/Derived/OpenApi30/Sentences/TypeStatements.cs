namespace Cdsc.CodeGen.OpenApi;

/// <summary>What <c>type</c> says, and what other keywords say only about values of one type.</summary>
internal static class TypeStatements
{
    /// <summary>Whether <c>type</c> needs words: not when it is known, nor beside a value of the right type.</summary>
    public static bool IsTold(ObjectNode schema, IReadOnlyList<string> told, KnownSchema known)
    {
        IReadOnlyList<string> types = SchemaParts.Types(schema);
        bool isKnown = known.Types() is { } possible
            && possible.All(type => types.Contains(type) || (type == "integer" && types.Contains("number")));
        bool isImplied = SchemaParts.Values(schema) is { } values && (told.Contains("const") || told.Contains("enum"))
            && values.All(value => types.Contains(SchemaParts.TypeOf(value)));
        return told.Contains("type") && types.Count > 0 && !isKnown && !isImplied;
    }

    /// <summary>Whether the format is told together with the type: <c>a string in the format `uri` or null</c>.</summary>
    public static bool HasFormat(ObjectNode schema, IReadOnlyList<string> told) =>
        told.Contains("format") && schema.Get("format") is StringNode && SchemaParts.Types(schema).Count(type => type != "null") == 1;

    /// <summary>What <c>type</c> says about a value.</summary>
    public static Statement Of(ObjectNode schema, IReadOnlyList<string> told, Subject subject)
    {
        string format = HasFormat(schema, told) ? $" in the format {Words.Code(schema.GetString("format")!)}" : "";
        return new AtomStatement(subject, new Predicate(Verb.Be, Words.Join(
            [.. SchemaParts.Types(schema).Select(type => type == "null" ? Name(type) : Name(type) + format)], "or")));
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
