using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Makes the keywords of the validation vocabulary.</summary>
internal static class ValidationKeywords
{
    public static void Build(KeywordReader reader, List<Keyword> keywords)
    {
        AddType(reader, keywords);
        AddValues(reader, keywords);
        AddNumbers(reader, keywords);
        foreach (string name in (ReadOnlySpan<string>)["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"])
        {
            if (reader.Size(name) is { } limit)
            {
                keywords.Add(new SizeKeyword(reader.Node, name, limit));
            }
        }

        if (reader.Text("pattern") is { } text && reader.Pattern("pattern", text) is { } pattern)
        {
            keywords.Add(new PatternKeyword(reader.Node, pattern));
        }

        if (reader.Boolean("uniqueItems") == true)
        {
            keywords.Add(new UniqueItemsKeyword(reader.Node));
        }

        if (reader.Names("required") is { } required)
        {
            keywords.Add(new RequiredKeyword(reader.Node, required));
        }

        AddDependentRequired(reader, "dependentRequired", keywords);
        AddDependentRequired(reader, "dependencies", keywords);
    }

    private static void AddType(KeywordReader reader, List<Keyword> keywords)
    {
        if (!reader.TryGet("type", out JsonElement value))
        {
            return;
        }

        string[]? types = value.ValueKind == JsonValueKind.String ? [JsonText.Value(value)] : reader.Names("type", value, "type, unless it is a string,");
        if (types is null)
        {
            return;
        }

        foreach (string unknown in types.Where(t => !TypeKeyword.IsType(t)))
        {
            reader.Refuse("type", $"{ValueText.Quote(unknown)} is not a type; the types are null, boolean, object, array, number, integer and string");
        }

        if (types.Length == 0)
        {
            reader.Refuse("type", "type must name at least one type");
        }

        keywords.Add(new TypeKeyword(reader.Node, types));
    }

    private static void AddValues(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.TryGet("const", out JsonElement constant))
        {
            keywords.Add(new EnumKeyword(reader.Node, "const", [new InstanceNode(constant)]));
        }

        if (!reader.TryGet("enum", out JsonElement values))
        {
            return;
        }

        if (values.ValueKind == JsonValueKind.Array)
        {
            keywords.Add(new EnumKeyword(reader.Node, "enum", values.EnumerateArray().Select(v => new InstanceNode(v))));
        }
        else
        {
            reader.Refuse("enum", "enum must be an array");
        }
    }

    private static void AddNumbers(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Number("multipleOf") is { } divisor)
        {
            if (divisor.Number.Sign > 0)
            {
                keywords.Add(new MultipleOfKeyword(reader.Node, divisor));
            }
            else
            {
                reader.Refuse("multipleOf", "multipleOf must be greater than 0");
            }
        }

        foreach (string name in (ReadOnlySpan<string>)["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"])
        {
            if (reader.Number(name) is { } bound)
            {
                keywords.Add(new NumericBoundKeyword(reader.Node, name, bound));
            }
        }
    }

    /// <summary>Of <c>dependencies</c>, which holds schemas too, only the arrays.</summary>
    private static void AddDependentRequired(KeywordReader reader, string keyword, List<Keyword> keywords)
    {
        var dependencies = new List<(string, IReadOnlyList<string>)>();
        foreach ((string member, JsonElement needed) in reader.Map(keyword) ?? [])
        {
            if ((keyword == "dependentRequired" || needed.ValueKind == JsonValueKind.Array)
                && reader.Names(keyword, needed, $"the member {ValueText.Quote(member)}") is { } names)
            {
                dependencies.Add((member, names));
            }
        }

        if (dependencies.Count > 0)
        {
            keywords.Add(new DependentRequiredKeyword(reader.Node, keyword, dependencies));
        }
    }
}
