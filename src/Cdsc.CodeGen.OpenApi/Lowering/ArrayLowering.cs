using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers arrays: lists of what their items may be, wherever in the list each of them stands.</summary>
internal sealed class ArrayLowering(SchemaLowering schemas, NamedTypes types)
{
    /// <summary>The list that an array is.</summary>
    /// <param name="schema">The schema of the array.</param>
    /// <param name="name">The name of the type around its items.</param>
    public ArrayType Lower(ObjectNode schema, InlineName name) =>
        new(schema.TryGet("prefixItems", out ArrayNode? first) ? ItemOf(schema, first, name.Below("item").ToString()) : OthersOf(schema, name.Below("item")));

    private TypeUse OthersOf(ObjectNode schema, InlineName name) => schema.Get("items") is { } items ? schemas.Lower(items, name) : Uses.Any;

    /// <summary>
    /// Where the items in front have schemas of their own, an item is one of their types, or what all others are. A choice keeps
    /// what is none of its types, so that nothing is lost where others may be any values.
    /// </summary>
    private TypeUse ItemOf(ObjectNode schema, ArrayNode first, string name)
    {
        List<TypeUse> uses = [.. first.Items.Select((item, index) => schemas.Lower(item, string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}")))];
        if (MayHaveOthers(schema, first.Items.Count))
        {
            uses.Add(OthersOf(schema, name));
        }

        List<TypeUse> known = [.. uses.Where(use => use.Type is not AnyType).Select(use => use with { IsNullable = false }).Distinct()];
        bool isOpen = uses.Exists(use => use.Type is AnyType);
        bool isNullable = isOpen || uses.Exists(use => use.IsNullable);
        switch (known)
        {
            case []:
                return Uses.Any;
            case [var single] when !isOpen:
                return single with { IsNullable = isNullable };
            default:
                types.Add(new ChoiceType(first.Id, name, Documentation.None, first.Location, known));
                return new TypeUse(new TypeReference(first.Id), isNullable);
        }
    }

    private static bool MayHaveOthers(ObjectNode schema, int count) =>
        schema.Get("items") is not BooleanNode { Value: false }
        && !(schema.Get("maxItems") is NumberNode most && int.TryParse(most.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= count);
}
