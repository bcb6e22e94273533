namespace Cdsc.CodeGen.OpenApi;

/// <summary>Takes schemas apart into statements.</summary>
/// <param name="tree">The document, for references.</param>
/// <param name="names">The names of the schemas that are referred to.</param>
internal sealed class SchemaStatements(SelfContainedTree tree, ComponentNames names)
{
    /// <summary>What a schema says about a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="subject">The value.</param>
    /// <param name="known">What is known of the value anyway.</param>
    public Statement Of(SourceNode schema, Subject subject, KnownSchema known) => schema switch
    {
        ObjectNode value => OfKeywords(value, value.Members.Select(member => member.Name), subject, known),
        BooleanNode { Value: false } => Statement.False,
        _ => Statement.True,
    };

    /// <summary>What some keywords of a schema say about a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keywords">The keywords, in the order in which they are to be told.</param>
    /// <param name="subject">The value.</param>
    /// <param name="known">What is known of the value anyway; with the schema itself, if its other keywords are known.</param>
    public Statement OfKeywords(ObjectNode schema, IEnumerable<string> keywords, Subject subject, KnownSchema known)
    {
        List<string> told = [.. keywords];
        KnownSchema own = known.WithKeywordsOf(schema);
        var parts = new List<Statement>();
        if (TypeStatements.IsTold(schema, told, known))
        {
            parts.Add(TypeStatements.Of(schema, told, subject));
            told.RemoveAll(keyword => keyword == "format" && TypeStatements.HasFormat(schema, told));
        }

        foreach (IGrouping<string, string> group in told.GroupBy(keyword => KeywordTypes.Of(schema, keyword), StringComparer.Ordinal))
        {
            Statement statement = Statement.All(group.Select(keyword => OfKeyword(schema, keyword, subject, known, own)));
            parts.Add(TypeStatements.Guard(statement, group.Key, subject, own));
        }

        return Statement.All(parts);
    }

    private Statement OfKeyword(ObjectNode schema, string keyword, Subject subject, KnownSchema known, KnownSchema own) => keyword switch
    {
        "$ref" => Reference(schema, subject),
        "$dynamicRef" => Atom(subject, Verb.Match, $"the schema that `$dynamicRef` with {Words.Value(schema.Get(keyword)!)} leads to"),
        "properties" or "required" or "dependentRequired" or "dependentSchemas" or "patternProperties" or "additionalProperties"
            or "unevaluatedProperties" or "propertyNames" => new ObjectStatements(this).Of(schema, keyword, subject, known, own),
        "items" or "prefixItems" or "contains" or "unevaluatedItems" => new ArrayStatements(this).Of(schema, keyword, subject, known),
        "allOf" => Statement.All(Branches(schema, keyword, subject, own)),
        "anyOf" => Statement.Any(Branches(schema, keyword, subject, own)),
        "oneOf" => One([.. Branches(schema, keyword, subject, own)]),
        "not" => Of(schema.Get(keyword)!, subject, own).Negate(),
        "if" => Conditional(schema, subject, own),
        _ => ScalarStatements.Of(schema, keyword, subject),
    };

    private Statement Conditional(ObjectNode schema, Subject subject, KnownSchema own)
    {
        SourceNode condition = schema.Get("if")!;
        return Statement.When(
            Of(condition, subject, own),
            schema.Get("then") is { } then ? Of(then, subject, own.With(condition)) : Statement.True,
            schema.Get("else") is { } otherwise ? Of(otherwise, subject, own) : Statement.True);
    }

    private IEnumerable<Statement> Branches(ObjectNode schema, string keyword, Subject subject, KnownSchema own) =>
        SchemaParts.Items(schema, keyword).Select(branch => Of(branch, subject, own));

    private Statement Reference(ObjectNode schema, Subject subject) => names.NameOf(schema) is { } name
        ? Atom(subject, Verb.Match, $"the schema {Words.Code(name)}")
        : tree.TargetOf(schema) is BooleanNode { Value: false } ? Statement.False : Statement.True;

    private static Statement One(IReadOnlyList<Statement> parts) => parts.Count == 1 ? parts[0] : new OneStatement(parts);

    private static AtomStatement Atom(Subject subject, Verb verb, string complement) => new(subject, new Predicate(verb, complement));
}
