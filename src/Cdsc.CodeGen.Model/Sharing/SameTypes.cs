namespace Cdsc.CodeGen.Model;

/// <summary>Finds the types that are the same but for where they stand.</summary>
internal static class SameTypes
{
    /// <summary>Each type that another one stands for, with that other one.</summary>
    public static IReadOnlyDictionary<TypeId, NamedType> Of(IEnumerable<NamedType> types)
    {
        var first = new Dictionary<TypeId, TypeId>();
        var uses = new UseChange(id => first.GetValueOrDefault(id, id));
        var groups = new Dictionary<NamedType, List<NamedType>>(SameTypeComparer.Instance);

        // A type inside of another one has the longer pointer: what is inside is settled before what is around it.
        var seen = new HashSet<TypeId>();
        foreach (NamedType type in types.Where(type => IsInlineMember(type) && seen.Add(type.Id)).OrderByDescending(type => type.Id.Pointer.Length).ThenBy(type => type, NamedTypeOrder.ByName))
        {
            NamedType settled = uses.Of(type);
            if (groups.TryGetValue(settled, out List<NamedType>? group))
            {
                first.Add(type.Id, group[0].Id);
                group.Add(type);
            }
            else
            {
                groups.Add(settled, [type]);
            }
        }

        var same = new Dictionary<TypeId, NamedType>();
        foreach (List<NamedType> group in groups.Values)
        {
            NamedType kept = group.Min(NamedTypeOrder.ByLengthOfName)!;
            foreach (NamedType other in group.Where(other => other.Id != kept.Id))
            {
                same.Add(other.Id, kept);
            }
        }

        return same;
    }

    private static bool IsInlineMember(NamedType type) => type.IsInline && !MemberPath.Of(type.Id).IsEmpty;
}
