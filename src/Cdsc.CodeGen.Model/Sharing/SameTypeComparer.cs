namespace Cdsc.CodeGen.Model;

/// <summary>
/// Types are equal that say the same of a member of the same name in the same file, wherever they stand there. All that is compared
/// counts for the hash as well: types that a hostile document makes differ in one thing alone must not meet in one place.
/// </summary>
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
        : WholeOf(x) == WholeOf(y) && MemberPath.Of(x.Id).SequenceEqual(MemberPath.Of(y.Id)) && (x, y) switch
        {
            (ObjectType one, ObjectType other) => AreSame(one.Properties, other.Properties, PartOf),
            (EnumType one, EnumType other) => AreSame(one.Values, other.Values, PartOf),
            (ChoiceType one, ChoiceType other) => AreSame(one.Options, other.Options, option => option),
            (UnionType one, UnionType other) => AreSame(one.Cases, other.Cases, @case => @case),
            _ => false,
        };

    /// <inheritdoc/>
    public int GetHashCode(NamedType obj) => HashCode.Combine(
        WholeOf(obj),
        string.GetHashCode(MemberPath.Of(obj.Id), StringComparison.Ordinal),
        obj switch
        {
            ObjectType value => HashOf(value.Properties, PartOf),
            EnumType list => HashOf(list.Values, PartOf),
            ChoiceType choice => HashOf(choice.Options, option => option),
            UnionType union => HashOf(union.Cases, @case => @case),
            _ => 0,
        });

    /// <summary>What a type says as a whole.</summary>
    private static (string File, Documentation Documentation, bool? IsOpen, TypeUse? Additional, string? Discriminator) WholeOf(NamedType type) => type switch
    {
        ObjectType value => (type.Id.File, type.Documentation, value.IsOpen, value.Additional, null),
        EnumType list => (type.Id.File, type.Documentation, list.IsOpen, null, null),
        UnionType union => (type.Id.File, type.Documentation, null, null, union.Discriminator),
        _ => (type.Id.File, type.Documentation, null, null, null),
    };

    /// <summary>All that is said of a member but where it stands.</summary>
    private static (string Name, TypeUse Type, bool IsRequired, Documentation Documentation, string? Remarks) PartOf(ApiProperty property) =>
        (property.Name, property.Type, property.IsRequired, property.Documentation, property.Remarks);

    /// <summary>All that is said of a value but where it stands.</summary>
    private static (string Value, string? Name, Documentation Documentation) PartOf(EnumValue value) => (value.Value, value.Name, value.Documentation);

    private static bool AreSame<T, TPart>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, TPart> partOf)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < one.Count; i++)
        {
            if (!EqualityComparer<TPart>.Default.Equals(partOf(one[i]), partOf(other[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashOf<T, TPart>(IReadOnlyList<T> all, Func<T, TPart> partOf)
    {
        var hash = default(HashCode);
        for (int i = 0; i < all.Count; i++)
        {
            hash.Add(partOf(all[i]));
        }

        return hash.ToHashCode();
    }
}
