using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Lowers lists of strings: <c>enum</c>, or <c>anyOf</c>/<c>oneOf</c> of constants, which is open when one more
/// branch allows any string.
/// </summary>
internal sealed class EnumLowering(DiagnosticBag diagnostics)
{
    /// <summary>Whether a schema is such a list.</summary>
    public static bool IsEnum(ObjectNode schema, SchemaTypes types)
    {
        if (types.Names.Any(name => name != "string"))
        {
            return false;
        }

        if (schema.TryGet("enum", out ArrayNode? values))
        {
            return values.Items.Any(item => item is StringNode) && values.Items.All(item => item is StringNode or NullNode);
        }

        return Branches(schema) is { } branches && branches.Items.Any(branch => IsConstant(branch) || IsPlainList(branch))
            && branches.Items.All(branch => IsConstant(branch) || IsPlainList(branch) || IsAnyString(branch) || SchemaTypes.IsNull(branch));
    }

    /// <summary>Whether <c>null</c> is one of the values.</summary>
    public static bool HasNull(ObjectNode schema) =>
        (schema.TryGet("enum", out ArrayNode? values) && values.Items.Any(item => item is NullNode))
        || (Branches(schema)?.Items.Any(SchemaTypes.IsNull) ?? false);

    /// <summary>Lowers a list.</summary>
    public EnumType Lower(ObjectNode schema, string name)
    {
        var values = new List<EnumValue>();
        bool isOpen = false;
        if (schema.TryGet("enum", out ArrayNode? plain))
        {
            values.EnsureCapacity(plain.Items.Count);
            values.AddRange(plain.Items.OfType<StringNode>().Select(item => new EnumValue(item.Value, null, Documentation.None, item.Location)));
        }
        else
        {
            foreach (SourceNode branch in Branches(schema)!.Items)
            {
                if (branch is ObjectNode value && value.GetString("const") is { } constant)
                {
                    values.Add(new EnumValue(constant, value.GetString("title"), Docs.Of(value), value.Location));
                }
                else if (IsPlainList(branch))
                {
                    values.AddRange(((ArrayNode)((ObjectNode)branch).Get("enum")!).Items.Select(item => new EnumValue(((StringNode)item).Value, null, Documentation.None, item.Location)));
                }
                else
                {
                    isOpen |= IsAnyString(branch);
                }
            }
        }

        return new EnumType(schema.Id, name, Docs.Of(schema), schema.Location, OnceEach(values), isOpen);
    }

    /// <summary>The values, each once; those that stand twice are reported.</summary>
    private List<EnumValue> OnceEach(List<EnumValue> values)
    {
        var seen = new HashSet<string>(values.Count, StringComparer.Ordinal);
        if (values.TrueForAll(value => seen.Add(value.Value)))
        {
            return values;
        }

        foreach (IGrouping<string, EnumValue> repeated in values.GroupBy(value => value.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
                repeated.Last().Location, $"the value '{repeated.Key}' stands twice in the list"));
        }

        return [.. values.DistinctBy(value => value.Value, StringComparer.Ordinal)];
    }

    private static ArrayNode? Branches(ObjectNode schema) =>
        (schema.Get("anyOf") ?? schema.Get("oneOf")) as ArrayNode;

    private static bool IsConstant(SourceNode branch) => branch is ObjectNode value && value.Get("const") is StringNode;

    /// <summary>Whether a branch is a list of strings, written in the short form.</summary>
    private static bool IsPlainList(SourceNode branch) =>
        branch is ObjectNode value && value.GetString("type") is "string" or null && value.Get("enum") is ArrayNode { Items: { Count: > 0 } items }
        && items.All(item => item is StringNode);

    private static bool IsAnyString(SourceNode branch) =>
        branch is ObjectNode value && value.GetString("type") == "string" && value.Members.All(member => member.Name is "type" or "title" or "description");
}
