namespace Cdsc.CodeGen.Model;

/// <summary>Types are equal that say the same of a member of the same name in the same file, wherever they stand there.</summary>
internal sealed class SameTypeComparer : IEqualityComparer<NamedType>
{
    private SameTypeComparer()
    {
    }

    /// <summary>The one there is.</summary>
    public static SameTypeComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(NamedType? x, NamedType? y) => x is null || y is null
        ? ReferenceEquals(x, y)
        : x.Id.File == y.Id.File
            && x.Documentation == y.Documentation
            && MemberPath.Of(x.Id).SequenceEqual(MemberPath.Of(y.Id))
            && (x, y) switch
            {
                (ObjectType one, ObjectType other) => one.IsOpen == other.IsOpen && one.Additional == other.Additional && AreSame(one.Properties, other.Properties, IsSame),
                (EnumType one, EnumType other) => one.IsOpen == other.IsOpen && AreSame(one.Values, other.Values, IsSame),
                (ChoiceType one, ChoiceType other) => one.Options.SequenceEqual(other.Options),
                (UnionType one, UnionType other) => one.Discriminator == other.Discriminator && one.Cases.SequenceEqual(other.Cases),
                _ => false,
            };

    /// <inheritdoc/>
    public int GetHashCode(NamedType obj)
    {
        // All that is compared counts, words as well: types that a hostile document makes differ in one thing alone must not meet in one place.
        var hash = default(HashCode);
        hash.Add(string.GetHashCode(MemberPath.Of(obj.Id), StringComparison.Ordinal));
        hash.Add(obj.Documentation);
        switch (obj)
        {
            case ObjectType value:
                AddAll(ref hash, value.Properties, property => HashCode.Combine(property.Name, property.Type, property.IsRequired, property.Documentation, property.Remarks));
                break;
            case EnumType list:
                AddAll(ref hash, list.Values, value => HashCode.Combine(value.Value, value.Name, value.Documentation));
                break;
            case ChoiceType choice:
                AddAll(ref hash, choice.Options, option => option.GetHashCode());
                break;
            case UnionType union:
                AddAll(ref hash, union.Cases, @case => @case.GetHashCode());
                break;
        }

        return hash.ToHashCode();
    }

    private static bool AreSame<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, bool> isSame) =>
        one.Count == other.Count && one.Zip(other, isSame).All(same => same);

    // All but where it stands.
    private static bool IsSame(ApiProperty one, ApiProperty other) => one.Name == other.Name && one.IsRequired == other.IsRequired
        && one.Type == other.Type && one.Remarks == other.Remarks && one.Documentation == other.Documentation;

    private static bool IsSame(EnumValue one, EnumValue other) => one.Value == other.Value && one.Name == other.Name && one.Documentation == other.Documentation;

    private static void AddAll<T>(ref HashCode hash, IReadOnlyList<T> all, Func<T, int> hashOf)
    {
        foreach (T one in all)
        {
            hash.Add(hashOf(one));
        }
    }
}
