using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Makes the keywords of the applicator vocabulary.</summary>
internal static class ApplicatorKeywords
{
    /// <summary>The keywords that apply schemas to items and members.</summary>
    public static void BuildForChildren(KeywordReader reader, List<Keyword> keywords)
    {
        AddProperties(reader, keywords);
        if (reader.Schema("propertyNames") is { } names)
        {
            keywords.Add(new PropertyNamesKeyword(reader.Node, names));
        }

        IReadOnlyList<SchemaNode>? prefix = reader.SchemaList("prefixItems");
        SchemaNode? items = reader.Schema("items");
        if (prefix is not null || items is not null)
        {
            keywords.Add(new ItemsKeyword(reader.Node, prefix ?? [], items));
        }

        long? minimum = reader.Size("minContains");
        long? maximum = reader.Size("maxContains");
        if (reader.Schema("contains") is { } contained)
        {
            keywords.Add(new ContainsKeyword(reader.Node, contained, minimum ?? 1, maximum));
        }
    }

    /// <summary>The keywords that apply further schemas to the same value.</summary>
    public static void BuildInPlace(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.SchemaList("allOf") is { } all)
        {
            keywords.Add(new AllOfKeyword(reader.Node, all));
        }

        foreach (string name in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (reader.SchemaList(name) is { } alternatives)
            {
                keywords.Add(new AlternativesKeyword(reader.Node, name, alternatives));
            }
        }

        if (reader.Schema("not") is { } negated)
        {
            keywords.Add(new NotKeyword(reader.Node, negated));
        }

        SchemaNode? then = reader.Schema("then");
        SchemaNode? otherwise = reader.Schema("else");
        if (reader.Schema("if") is { } condition)
        {
            keywords.Add(new ConditionalKeyword(reader.Node, condition, then, otherwise));
        }

        if (reader.SchemaMap("dependentSchemas") is { Count: > 0 } dependent)
        {
            keywords.Add(new DependentSchemasKeyword(reader.Node, "dependentSchemas", dependent));
        }

        if (reader.SchemaMap("dependencies", value => value.ValueKind != JsonValueKind.Array) is { Count: > 0 } dependencies)
        {
            keywords.Add(new DependentSchemasKeyword(reader.Node, "dependencies", dependencies));
        }
    }

    private static void AddProperties(KeywordReader reader, List<Keyword> keywords)
    {
        IReadOnlyList<(string, SchemaNode)>? properties = reader.SchemaMap("properties");
        var patterns = new List<(PatternMatcher, SchemaNode)>();
        foreach ((string text, SchemaNode matching) in reader.SchemaMap("patternProperties") ?? [])
        {
            if (reader.Pattern("patternProperties", text) is { } pattern)
            {
                patterns.Add((pattern, matching));
            }
        }

        SchemaNode? additional = reader.Schema("additionalProperties");
        if (properties is { Count: > 0 } || patterns.Count > 0 || additional is not null)
        {
            keywords.Add(new PropertiesKeyword(reader.Node, properties ?? [], patterns, additional));
        }
    }
}
