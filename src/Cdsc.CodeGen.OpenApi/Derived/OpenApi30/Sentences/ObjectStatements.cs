namespace Cdsc.CodeGen.OpenApi;

/// <summary>What the keywords about members say.</summary>
internal sealed class ObjectStatements(SchemaStatements schemas)
{
    /// <summary>What a keyword says about a value.</summary>
    public Statement Of(ObjectNode schema, string keyword, Subject subject, KnownSchema known, KnownSchema own) => keyword switch
    {
        "required" => Statement.All(SchemaParts.Required(schema).Where(name => !known.Requires(name)).Select(name => Present(subject, name))),
        "properties" => Statement.All(SchemaParts.Members(schema, keyword).Select(member => Member(member, subject, known, own))),
        "dependentRequired" => Statement.All(SchemaParts.Members(schema, keyword).Select(member => Statement.When(
            own.Requires(member.Name) ? Statement.True : Present(subject, member.Name),
            Statement.All(SchemaParts.Strings(member.Value).Where(name => !own.Requires(name)).Select(name => Present(subject, name))),
            Statement.True))),
        "dependentSchemas" => Statement.All(SchemaParts.Members(schema, keyword).Select(member => Statement.When(
            own.Requires(member.Name) ? Statement.True : Present(subject, member.Name),
            schemas.Of(member.Value, subject, own.WithMember(member.Name)),
            Statement.True))),
        "patternProperties" => Statement.All(SchemaParts.Members(schema, keyword).Select(member => Each(
            subject, $"member whose name matches the pattern {Words.Code(member.Name)}", member.Value, known.OtherMembers()))),
        "propertyNames" => Each(subject, "member name", schema.Get(keyword)!, known.Names()),
        "additionalProperties" => Each(subject, OtherMember(schema), schema.Get(keyword)!, known.OtherMembers()),
        _ => Each(subject, "member that no other part of the schema describes", schema.Get(keyword)!, known.OtherMembers()),
    };

    private Statement Member(ObjectMember member, Subject subject, KnownSchema known, KnownSchema own)
    {
        Subject inner = subject.Member(member.Name);
        Statement statement = schemas.Of(member.Value, inner, known.Member(member.Name));
        return own.Requires(member.Name) && !statement.IsFalse ? statement : Statement.WhenPresent(inner, statement);
    }

    private Statement Each(Subject subject, string part, SourceNode schema, KnownSchema known)
    {
        Statement inner = schemas.Of(schema, Subject.Value, known);
        return inner.IsTrue ? Statement.True : new EachStatement(subject, part, inner);
    }

    private static string OtherMember(ObjectNode schema) =>
        (SchemaParts.Members(schema, "properties").Count, SchemaParts.Members(schema, "patternProperties").Count) switch
        {
            (0, 0) => "member",
            (_, 0) => "member with another name than those of the properties",
            _ => "member with a name that neither is among the properties nor matches a pattern",
        };

    private static AtomStatement Present(Subject subject, string name) => new(subject.Member(name), Predicate.Present);
}
