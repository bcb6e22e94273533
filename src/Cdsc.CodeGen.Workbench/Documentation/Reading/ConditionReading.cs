using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Puts the conditions of schemas into words.</summary>
internal sealed class ConditionReading(SchemaIndex index)
{
    private readonly ConditionSentences _sentences = new(index.Tree, new ComponentNames(index.Tree));

    /// <summary>The conditions of an object, in the order of the document.</summary>
    /// <param name="root">The schema of the object.</param>
    /// <param name="parts">What it is made of.</param>
    public IReadOnlyList<Condition> Of(SourceNode root, ObjectParts parts)
    {
        KnownSchema known = KnownSchema.Nothing(index.Tree).With(root);
        var conditions = new List<Condition>();
        foreach (ObjectNode schema in parts.Schemas)
        {
            foreach (string keyword in schema.Members.Select(member => member.Name).Where(keyword => IsCondition(schema, keyword)))
            {
                var concerns = new HashSet<string>(StringComparer.Ordinal);
                Collect(schema, keyword, concerns);
                conditions.AddRange(_sentences.Of(schema, keyword, known).Select(text => new Condition(text, concerns)));
            }
        }

        return [.. conditions.DistinctBy(condition => condition.Text, StringComparer.Ordinal)];
    }

    /// <summary>What a member's schemas demand of its value, beyond its type.</summary>
    public IReadOnlyList<string> Of(DeclaredField field)
    {
        KnownSchema known = KnownSchema.Nothing(index.Tree).With(field.Main);
        var sentences = new List<string>();
        foreach (ObjectNode schema in field.Declarations.OfType<ObjectNode>())
        {
            KnownSchema before = ReferenceEquals(schema, field.Main) ? KnownSchema.Nothing(index.Tree) : known;
            sentences.AddRange(OfValue(schema, before));
        }

        return [.. sentences.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a schema demands of a value beyond its type.</summary>
    public IReadOnlyList<string> OfValue(SourceNode schema) =>
        schema is ObjectNode value ? [.. OfValue(value, KnownSchema.Nothing(index.Tree)).Distinct(StringComparer.Ordinal)] : [];

    private IEnumerable<string> OfValue(ObjectNode schema, KnownSchema known)
    {
        foreach (string keyword in schema.Members.Select(member => member.Name).Where(keyword => IsDemand(schema, keyword)))
        {
            foreach (string sentence in _sentences.Of(schema, keyword, known))
            {
                yield return Shortened(sentence);
            }
        }

        foreach (ObjectNode branch in SchemaParts.Items(schema, "allOf").OfType<ObjectNode>().Where(SchemaAssertions.IsMereAssertion))
        {
            foreach (string sentence in OfValue(branch, known.WithKeywordsOf(schema)))
            {
                yield return sentence;
            }
        }

        if (schema.Get("items") is ObjectNode items && !items.Has("$ref") && !items.Has("properties") && !SchemaIndex.IsList(items))
        {
            foreach (string sentence in OfValue(items, KnownSchema.Nothing(index.Tree)))
            {
                yield return $"Each item: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
            }
        }

        if (schema.Get("contentSchema") is { } content)
        {
            foreach (string sentence in _sentences.OfContent(content))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Under the name of a member it is clear which value must.</summary>
    private static string Shortened(string sentence)
    {
        const string Start = "The value must ";
        return sentence.StartsWith(Start, StringComparison.Ordinal) ? "Must " + sentence[Start.Length..] : sentence;
    }

    private static bool IsCondition(ObjectNode schema, string keyword) => keyword switch
    {
        "if" => schema.Has("then") || schema.Has("else"),
        "not" or "dependentRequired" or "dependentSchemas" or "patternProperties" or "propertyNames" or "minProperties" or "maxProperties"
            or "unevaluatedProperties" => true,
        "anyOf" or "oneOf" => SchemaParts.Items(schema, keyword).All(SchemaAssertions.IsMereAssertion),
        _ => false,
    };

    private static bool IsDemand(ObjectNode schema, string keyword) => IsCondition(schema, keyword) || keyword
        is "pattern" or "minLength" or "maxLength" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf"
        or "minItems" or "maxItems" or "uniqueItems" or "contains" or "prefixItems" or "contentMediaType";

    /// <summary>The members that a keyword requires or forbids.</summary>
    private static void Collect(ObjectNode schema, string keyword, HashSet<string> names)
    {
        switch (keyword, schema.Get(keyword))
        {
            case ("if", _):
                CollectIn(schema.Get("then"), names);
                CollectIn(schema.Get("else"), names);
                break;
            case ("dependentRequired", ObjectNode map):
                names.UnionWith(map.Members.SelectMany(member => SchemaParts.Strings(member.Value)));
                break;
            case ("dependentSchemas", ObjectNode map):
                map.Members.ToList().ForEach(member => CollectIn(member.Value, names));
                break;
            case ("anyOf" or "oneOf", ArrayNode branches):
                branches.Items.ToList().ForEach(branch => CollectIn(branch, names));
                break;
            case ("not", { } excluded):
                CollectIn(excluded, names);
                break;
        }
    }

    private static void CollectIn(SourceNode? node, HashSet<string> names)
    {
        if (node is not ObjectNode schema)
        {
            return;
        }

        names.UnionWith(SchemaParts.Required(schema));
        names.UnionWith(SchemaParts.Members(schema, "properties").Where(member => member.Value is BooleanNode { Value: false }).Select(member => member.Name));
        SchemaParts.Items(schema, "allOf").ToList().ForEach(branch => CollectIn(branch, names));
        foreach (string keyword in schema.Members.Select(member => member.Name).Where(keyword => IsCondition(schema, keyword)))
        {
            Collect(schema, keyword, names);
        }
    }
}
