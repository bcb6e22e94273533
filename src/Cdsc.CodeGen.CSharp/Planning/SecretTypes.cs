using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Tells which types hold a secret, in themselves or in what they are made of.</summary>
internal sealed class SecretTypes(ApiModel model)
{
    // Only servers ask.
    private readonly Lazy<HashSet<TypeId>> _holders = new(() => Find(model));

    /// <summary>Whether a value of the type may hold a secret.</summary>
    public bool Holds(ApiType type) => Holds(type, _holders.Value);

    private static HashSet<TypeId> Find(ApiModel model)
    {
        // Types may be made of each other in a circle, so it is gone over until nothing is added.
        var holders = new HashSet<TypeId>();
        int before;
        do
        {
            before = holders.Count;
            foreach (NamedType type in model.Types.Where(type => PartsOf(type).Any(part => Holds(part, holders))))
            {
                holders.Add(type.Id);
            }
        }
        while (holders.Count > before);

        return holders;
    }

    private static IEnumerable<ApiType> PartsOf(NamedType type) => type switch
    {
        ObjectType value => [.. value.Properties.Select(property => property.Type.Type), .. value.Additional is { } additional ? [additional.Type] : Array.Empty<ApiType>()],
        ChoiceType choice => choice.Options.Select(option => option.Type),
        UnionType union => union.Cases.Select(@case => new TypeReference(@case.Type)),
        _ => [],
    };

    private static bool Holds(ApiType type, HashSet<TypeId> holders) => type switch
    {
        ScalarType scalar => scalar.Kind == ScalarKind.Secret,
        TypeReference reference => holders.Contains(reference.Id),
        ArrayType array => Holds(array.Item.Type, holders),
        MapType map => Holds(map.Value.Type, holders),
        _ => false,
    };
}
