namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Makes the keywords of a schema, in the order in which they are evaluated: what a person would look at first comes
/// first, and the unevaluated ones, which need all others, last.
/// </summary>
internal static class KeywordBuilder
{
    public static Keyword[] Build(KeywordReader reader, Vocabularies vocabularies)
    {
        var keywords = new List<Keyword>();
        if (vocabularies.HasFlag(Vocabularies.Validation))
        {
            ValidationKeywords.Build(reader, keywords);
        }

        AddFormat(reader, vocabularies, keywords);
        if (vocabularies.HasFlag(Vocabularies.Applicator))
        {
            ApplicatorKeywords.BuildForChildren(reader, keywords);
        }

        AddReferences(reader, keywords);
        if (vocabularies.HasFlag(Vocabularies.Applicator))
        {
            ApplicatorKeywords.BuildInPlace(reader, keywords);
        }

        if (vocabularies.HasFlag(Vocabularies.Unevaluated))
        {
            AddUnevaluated(reader, "unevaluatedItems", keywords);
            AddUnevaluated(reader, "unevaluatedProperties", keywords);
        }

        // These have no effect where they stand, but a mistake in them should be heard of.
        reader.SchemaMap("$defs");
        reader.SchemaMap("definitions");
        if (vocabularies.HasFlag(Vocabularies.Content))
        {
            reader.Schema("contentSchema");
        }

        return [.. keywords];
    }

    private static void AddFormat(KeywordReader reader, Vocabularies vocabularies, List<Keyword> keywords)
    {
        bool isAsserted = vocabularies.HasFlag(Vocabularies.FormatAssertion);
        if ((isAsserted || vocabularies.HasFlag(Vocabularies.FormatAnnotation))
            && reader.Text("format") is { } format
            && Formats.Find(format) is { } isValid)
        {
            keywords.Add(new FormatKeyword(reader.Node, format, isValid, isAsserted));
        }
    }

    private static void AddReferences(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Reference("$ref").Node is { } target)
        {
            keywords.Add(new RefKeyword(reader.Node, target));
        }

        (SchemaNode? first, LocatedSchema? place, string fragment) = reader.Reference("$dynamicRef");
        if (first is null)
        {
            return;
        }

        // Only a dynamic anchor makes the reference dynamic; by a pointer or an ordinary anchor it is like $ref.
        bool isDynamic = place!.Resource.DynamicAnchors.TryGetValue(fragment, out SchemaPlace anchored) && anchored == place.Place;
        keywords.Add(isDynamic ? new DynamicRefKeyword(reader.Node, first, fragment) : new RefKeyword(reader.Node, first));
    }

    private static void AddUnevaluated(KeywordReader reader, string name, List<Keyword> keywords)
    {
        if (reader.Schema(name) is { } rest)
        {
            keywords.Add(new UnevaluatedKeyword(reader.Node, name, rest));
        }
    }
}
