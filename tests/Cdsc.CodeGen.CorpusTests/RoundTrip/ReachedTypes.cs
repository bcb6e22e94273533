using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>The named types that some types are made of, so that of a document with a thousand no more is compiled than is looked at.</summary>
internal static class ReachedTypes
{
    /// <summary>The model with nothing but the types that are reached.</summary>
    /// <param name="model">The model.</param>
    /// <param name="roots">Where to start.</param>
    public static ApiModel Of(ApiModel model, IEnumerable<TypeId> roots)
    {
        Dictionary<TypeId, NamedType> known = model.Types.ToDictionary(type => type.Id);
        var reached = new HashSet<TypeId>();
        var open = new Stack<TypeId>(roots);
        while (open.TryPop(out TypeId id))
        {
            if (reached.Add(id))
            {
                Array.ForEach([.. IdsIn(known[id])], open.Push);
            }
        }

        return model with { Types = [.. model.Types.Where(type => reached.Contains(type.Id))], Groups = [] };
    }

    private static IEnumerable<TypeId> IdsIn(ApiType type) => type switch
    {
        ObjectType value => value.Properties.Select(property => property.Type).Concat(value.Additional is { } more ? [more] : []).SelectMany(use => IdsOf(use.Type)),
        UnionType union => union.Cases.Select(one => one.Type),
        ChoiceType choice => choice.Options.SelectMany(option => IdsOf(option.Type)),
        _ => [],
    };

    private static IEnumerable<TypeId> IdsOf(ApiType type) => type switch
    {
        TypeReference reference => [reference.Id],
        ArrayType array => IdsOf(array.Item.Type),
        MapType map => IdsOf(map.Value.Type),
        _ => [],
    };
}
