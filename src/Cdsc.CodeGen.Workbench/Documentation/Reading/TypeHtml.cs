using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Says in a few words what type a value has, with links to what has a name.</summary>
internal sealed class TypeHtml(SchemaIndex index)
{
    /// <summary>More values than this are told by their number.</summary>
    private const int ShortList = 5;

    /// <summary>A type that is made of more parts than this is told in part.</summary>
    private const int MostParts = 8;

    private const int Deepest = 12;

    /// <summary>The type of a value, <c>null</c> aside.</summary>
    public Html Of(SourceNode schema) => Of(schema, 0);

    /// <summary>Whether <c>null</c> is a value besides.</summary>
    public bool IsNullable(SourceNode node) => IsNullable(node, new HashSet<SourceNode>(ReferenceEqualityComparer.Instance));

    private bool IsNullable(SourceNode node, HashSet<SourceNode> visited) => node is ObjectNode schema && visited.Add(schema) && (
        (index.Tree.TargetOf(schema) is { } target && IsNullable(target, visited))
        || (SchemaParts.Types(schema) is { Count: > 1 } types && types.Contains("null"))
        || (SchemaParts.Values(schema) is { } values && values.Any(value => value is NullNode) && SchemaParts.Types(schema) is not { Count: > 0 })
        || SchemaParts.Items(schema, "anyOf").Concat(SchemaParts.Items(schema, "oneOf")).Any(branch => SchemaParts.IsNull(branch) || IsNullable(branch, visited)));

    private Html OrNull(SourceNode schema, int depth)
    {
        Html type = Of(schema, depth);
        return IsNullable(schema) ? Html.Concat([type, Html.Of(" or null")]) : type;
    }

    private Html Of(SourceNode node, int depth)
    {
        if (depth > Deepest || node is not ObjectNode schema)
        {
            return Html.Of(node is BooleanNode { Value: false } ? "nothing" : "any value");
        }

        if (schema.Has("$ref"))
        {
            return index.TargetOf(schema) is { } named
                ? Html.Link(named.Address, Html.Of(named.Name))
                // A part of something has no name, and can lead back to itself by many ways.
                : index.Tree.TargetOf(schema) is { } target ? Of(target, depth + (Deepest / 3)) : Html.Of("any value");
        }

        if (schema.Get("const") is { } constant)
        {
            return Html.Code(Words.Json(constant));
        }

        if (SchemaIndex.IsList(schema))
        {
            return ListOf(schema);
        }

        return Composed(schema, depth) ?? ByType(schema, depth);
    }

    private Html? Composed(ObjectNode schema, int depth)
    {
        foreach ((string keyword, string between) in (ReadOnlySpan<(string, string)>)[("allOf", " and "), ("anyOf", " or "), ("oneOf", " or ")])
        {
            List<SourceNode> branches =
            [
                .. SchemaParts.Items(schema, keyword).Where(branch => !SchemaAssertions.IsMereAssertion(branch) && !SchemaParts.IsNull(branch) && SaysType(branch)),
            ];
            if (branches.Count > 0)
            {
                IEnumerable<Html> parts = branches.Take(MostParts).Select(branch => Of(branch, depth + 1));
                return Html.Join(between, branches.Count > MostParts ? parts.Append(Html.Of("others")) : parts);
            }
        }

        return null;
    }

    private Html ByType(ObjectNode schema, int depth)
    {
        List<string> types = [.. SchemaParts.Types(schema).Where(type => type != "null")];
        if (types.Count == 0)
        {
            types.AddRange(schema.Has("properties") || schema.Has("additionalProperties") ? ["object"] : schema.Has("items") ? ["array"] : []);
        }

        return types.Count == 0
            ? Html.Of(SchemaParts.Types(schema).Count > 0 ? "null" : "any value")
            : Html.Join(" or ", types.Select(type => OfName(schema, type, depth)));
    }

    private Html OfName(ObjectNode schema, string type, int depth) => type switch
    {
        "array" => Html.Concat([Html.Of("array of "), schema.Get("items") is { } items ? OrNull(items, depth + 1) : Html.Of("any value")]),
        "object" when schema.Get("additionalProperties") is ObjectNode values && !schema.Has("properties") =>
            Html.Concat([Html.Of("map of "), OrNull(values, depth + 1)]),
        "string" when schema.GetString("contentEncoding") is { } encoding => Html.Of($"string, {encoding}"),
        "string" when schema.GetString("format") == "password" => Html.Of("string, secret"),
        "string" or "number" or "integer" when schema.GetString("format") is { } format => Html.Of($"{type}, {format}"),
        _ => Html.Of(type),
    };

    private static Html ListOf(ObjectNode schema)
    {
        List<string> values = [.. ValueReading.Of(schema).Select(value => value.Value)];
        return values.Count <= ShortList
            ? Html.Join(" or ", values.Select(value => Html.Code(Words.Json(new StringNode("", null, 0, 0, value)))))
            : Html.Of($"string, one of {values.Count} values");
    }

    private static bool SaysType(SourceNode branch) => branch is ObjectNode schema
        && (schema.Has("$ref") || schema.Has("type") || schema.Has("const") || schema.Has("enum") || schema.Has("allOf") || schema.Has("anyOf") || schema.Has("oneOf")
            || schema.Has("items"));
}
