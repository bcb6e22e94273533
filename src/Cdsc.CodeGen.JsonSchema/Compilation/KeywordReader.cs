using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Reads the keywords of one schema. A keyword with a value that it can't have is a problem of the compilation; the reader
/// then gives nothing, as if the keyword were absent.
/// </summary>
internal sealed class KeywordReader(SchemaCompiler compiler, LocatedSchema schema, SchemaNode node)
{
    private readonly Dictionary<string, JsonElement> _members = SchemaWalker.Members(schema.Element);

    /// <summary>The schema being completed.</summary>
    public SchemaNode Node => node;

    public bool Has(string keyword) => _members.ContainsKey(keyword);

    public bool TryGet(string keyword, out JsonElement value) => _members.TryGetValue(keyword, out value);

    /// <summary>Notes a problem with a keyword.</summary>
    public void Refuse(string keyword, string message) =>
        compiler.Problems.Add(new SchemaProblem(SchemaLocation.Append(schema.Location, keyword), message));

    public string? Text(string keyword)
    {
        if (!TryGet(keyword, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return JsonText.Value(value);
        }

        Refuse(keyword, $"{keyword} must be a string");
        return null;
    }

    public bool? Boolean(string keyword)
    {
        if (!TryGet(keyword, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse(keyword, $"{keyword} must be true or false");
        return null;
    }

    public InstanceNode? Number(string keyword)
    {
        if (!TryGet(keyword, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return new InstanceNode(value);
        }

        Refuse(keyword, $"{keyword} must be a number");
        return null;
    }

    /// <summary>A size. No instance is as large as a <see cref="long"/> can say, so larger limits all mean the same.</summary>
    public long? Size(string keyword)
    {
        if (!TryGet(keyword, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && new InstanceNode(value).Number is { IsInteger: true, Sign: >= 0 } number)
        {
            return number.ToSize();
        }

        Refuse(keyword, $"{keyword} must be an integer that isn't negative");
        return null;
    }

    /// <summary>An array of strings, each once.</summary>
    public string[]? Names(string keyword) =>
        TryGet(keyword, out JsonElement value) ? Names(keyword, value, keyword) : null;

    public string[]? Names(string keyword, JsonElement value, string what)
    {
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
        {
            Refuse(keyword, $"{what} must be an array of strings");
            return null;
        }

        string[] names = [.. value.EnumerateArray().Select(JsonText.Value)];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            Refuse(keyword, $"{what} must not have the same string twice");
        }

        return names;
    }

    /// <summary>The members of a keyword that is an object.</summary>
    public Dictionary<string, JsonElement>? Map(string keyword)
    {
        if (!TryGet(keyword, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return SchemaWalker.Members(value);
        }

        Refuse(keyword, $"{keyword} must be an object");
        return null;
    }

    public SchemaNode? Schema(string keyword) => Has(keyword) ? SchemaAt(keyword, keyword) : null;

    public IReadOnlyList<SchemaNode>? SchemaList(string keyword)
    {
        if (!TryGet(keyword, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            Refuse(keyword, $"{keyword} must be an array of schemas with at least one");
            return null;
        }

        var schemas = new List<SchemaNode>();
        for (int i = 0; i < value.GetArrayLength(); i++)
        {
            if (SchemaAt(keyword, JsonPointer.Append(keyword, i)) is { } one)
            {
                schemas.Add(one);
            }
        }

        return schemas;
    }

    public IReadOnlyList<(string Name, SchemaNode Schema)>? SchemaMap(string keyword, Func<JsonElement, bool>? isWanted = null)
    {
        if (Map(keyword) is not { } map)
        {
            return null;
        }

        var schemas = new List<(string, SchemaNode)>();
        foreach ((string name, JsonElement value) in map)
        {
            if (isWanted?.Invoke(value) != false && SchemaAt(keyword, JsonPointer.Append(keyword, name)) is { } one)
            {
                schemas.Add((name, one));
            }
        }

        return schemas;
    }

    public PatternMatcher? Pattern(string keyword, string pattern)
    {
        if (compiler.Patterns.TryGet(pattern, out PatternMatcher? matcher, out string? problem))
        {
            return matcher;
        }

        Refuse(keyword, $"{ValueText.Quote(pattern)} is not a regular expression of ECMA-262 with the u flag: {problem}");
        return null;
    }

    public (SchemaNode? Node, LocatedSchema? Target, string Fragment) Reference(string keyword) =>
        Text(keyword) is { } reference ? compiler.Resolve(schema, keyword, reference) : default;

    private SchemaNode? SchemaAt(string keyword, string relativePointer)
    {
        SchemaNode? found = compiler.Node(schema.Place with { Pointer = $"{schema.Place.Pointer}/{relativePointer}" });
        if (found is null)
        {
            Refuse(keyword, $"/{ValueText.Plain(relativePointer)} must be a schema: an object or a boolean");
        }

        return found;
    }
}
