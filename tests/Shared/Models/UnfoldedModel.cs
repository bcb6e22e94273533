using System.Text;

namespace Cdsc.CodeGen.Model;

/// <summary>What a model says when each type stands written out where it is used, without the names that were made up.</summary>
internal static class UnfoldedModel
{
    /// <summary>The types that have names, and the operations.</summary>
    public static string Of(ApiModel model)
    {
        var index = new ApiTypeIndex(model.Types);
        var text = new StringBuilder();
        foreach (NamedType type in model.Types.Where(type => !type.IsInline))
        {
            text.Append(type.Name).Append(" = ").Append(Body(index, type, [type.Id])).Append('\n');
        }

        foreach (ApiOperation operation in model.Groups.SelectMany(group => group.Operations))
        {
            IEnumerable<TypeUse> uses =
            [
                .. operation.Parameters.Select(parameter => parameter.Type),
                .. operation.RequestBody?.Content.SelectMany(UsesOf) ?? [],
                .. operation.Responses.SelectMany(response => response.Headers.Select(header => header.Type).Concat(response.Content.SelectMany(UsesOf))),
            ];
            text.Append(operation.Id).Append(": ").AppendJoin(", ", uses.Select(use => Of(index, use, []))).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<TypeUse> UsesOf(ApiContent content) => [content.Type, .. content.Parts.Select(part => part.Type)];

    private static string Of(ApiTypeIndex index, TypeUse use, IReadOnlyList<TypeId> around) => use.Type switch
    {
        ScalarType scalar => scalar.Kind.ToString(),
        ArrayType array => $"[{Of(index, array.Item, around)}]",
        MapType map => $"{{{Of(index, map.Value, around)}}}",
        TypeReference reference => Of(index, reference.Id, around),
        _ => "any",
    } + (use.IsNullable ? "?" : "");

    private static string Of(ApiTypeIndex index, TypeId id, IReadOnlyList<TypeId> around)
    {
        NamedType type = index[id];
        int outer = around.ToList().IndexOf(id);
        return type switch
        {
            { IsInline: false } => type.Name,
            _ when outer >= 0 => $"the {around.Count - outer} around it",
            _ => Body(index, type, [.. around, id]),
        };
    }

    private static string Body(ApiTypeIndex index, NamedType type, IReadOnlyList<TypeId> around) => type.Documentation + type switch
    {
        ObjectType value => $"{{{string.Join(", ", value.Properties.Select(property => $"{property.Name}{(property.IsRequired ? "!" : "")}: {Of(index, property.Type, around)} {property.Documentation} {property.Remarks}"))}{(value.IsOpen ? ", …" : "")}{(value.Additional is { } use ? Of(index, use, around) : "")}}}",
        EnumType list => $"({string.Join(", ", list.Values.Select(value => $"{value.Value} {value.Name} {value.Documentation}"))}{(list.IsOpen ? ", …" : "")})",
        UnionType union => $"{union.Discriminator}({string.Join(", ", union.Cases.Select(@case => $"{@case.Value}: {Of(index, @case.Type, around)}"))})",
        ChoiceType choice => $"choice({string.Join(", ", choice.Options.Select(option => Of(index, option, around)))})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
