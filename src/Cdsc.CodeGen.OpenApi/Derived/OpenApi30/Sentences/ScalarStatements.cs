namespace Cdsc.CodeGen.OpenApi;

/// <summary>What the keywords say that hold no schemas.</summary>
internal static class ScalarStatements
{
    /// <summary>What a keyword says about a value.</summary>
    public static Statement Of(ObjectNode schema, string keyword, Subject subject) =>
        PredicateOf(schema, keyword) is { } predicate ? new AtomStatement(subject, predicate)
        : keyword == "enum" && schema.Get(keyword) is ArrayNode { Items.Count: 0 } ? Statement.False
        : Statement.True;

    private static Predicate? PredicateOf(ObjectNode schema, string keyword) => (keyword, schema.Get(keyword)) switch
    {
        ("const", { } value) => new Predicate(Verb.Be, Words.Value(value)),
        ("enum", ArrayNode { Items.Count: > 0 } values) => new Predicate(Verb.Be, Words.Join([.. values.Items.Select(Words.Value)], "or")),
        ("format", StringNode format) => new Predicate(Verb.Be, $"in the format {Words.Code(format.Value)}"),
        ("pattern", StringNode pattern) => new Predicate(Verb.Match, $"the pattern {Words.Code(pattern.Value)}"),
        ("contentEncoding", StringNode encoding) => new Predicate(Verb.Be, $"encoded as {Words.Code(encoding.Value)}"),
        ("contentMediaType", StringNode type) => new Predicate(Verb.Be, $"content of the media type {Words.Code(type.Value)}"),
        ("minimum", NumberNode limit) => new Predicate(Verb.Be, $"at least {Words.Value(limit)}"),
        ("maximum", NumberNode limit) => new Predicate(Verb.Be, $"at most {Words.Value(limit)}"),
        ("exclusiveMinimum", NumberNode limit) => new Predicate(Verb.Be, $"greater than {Words.Value(limit)}"),
        ("exclusiveMaximum", NumberNode limit) => new Predicate(Verb.Be, $"less than {Words.Value(limit)}"),
        ("multipleOf", NumberNode step) => new Predicate(Verb.Be, $"a multiple of {Words.Value(step)}"),
        ("minLength", NumberNode limit) => AtLeast(limit, schema.Get("maxLength"), "character"),
        ("maxLength", NumberNode limit) => AtMost(limit, schema.Get("minLength"), "character"),
        ("minItems", NumberNode limit) => AtLeast(limit, schema.Get("maxItems"), "item"),
        ("maxItems", NumberNode limit) => AtMost(limit, schema.Get("minItems"), "item"),
        ("minProperties", NumberNode limit) => AtLeast(limit, schema.Get("maxProperties"), "member"),
        ("maxProperties", NumberNode limit) => AtMost(limit, schema.Get("minProperties"), "member"),
        ("uniqueItems", BooleanNode { Value: true }) => new Predicate(Verb.Have, "items that all differ"),
        _ => null,
    };

    private static Predicate? AtLeast(NumberNode limit, SourceNode? most, string thing) =>
        limit.Text == "0" ? null
        : IsSame(limit, most) ? new Predicate(Verb.Have, $"exactly {Words.Count(limit.Text, thing)}")
        : new Predicate(Verb.Have, $"at least {Words.Count(limit.Text, thing)}");

    private static Predicate? AtMost(NumberNode limit, SourceNode? least, string thing) =>
        limit.Text == "0" ? new Predicate(Verb.Be, "empty")
        : IsSame(limit, least) ? null
        : new Predicate(Verb.Have, $"at most {Words.Count(limit.Text, thing)}");

    private static bool IsSame(NumberNode limit, SourceNode? other) => other is NumberNode number && number.Text == limit.Text;
}
