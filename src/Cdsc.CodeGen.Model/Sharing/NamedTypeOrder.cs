namespace Cdsc.CodeGen.Model;

/// <summary>Orders of named types in which no two of different identity are equal.</summary>
public static class NamedTypeOrder
{
    /// <summary>By name, then by identity.</summary>
    public static IComparer<NamedType> ByName { get; } = Comparer<NamedType>.Create(static (one, other) =>
        string.CompareOrdinal(one.Name, other.Name) is not 0 and int order ? order : CompareIds(one.Id, other.Id));

    /// <summary>Shorter names first, then by name.</summary>
    public static IComparer<NamedType> ByLengthOfName { get; } = Comparer<NamedType>.Create(static (one, other) =>
        one.Name.Length != other.Name.Length ? one.Name.Length.CompareTo(other.Name.Length) : ByName.Compare(one, other));

    /// <summary>By identity alone.</summary>
    public static IComparer<NamedType> ById { get; } = Comparer<NamedType>.Create(static (one, other) => CompareIds(one.Id, other.Id));

    private static int CompareIds(TypeId one, TypeId other) => one.File == other.File
        ? string.CompareOrdinal(one.Pointer, other.Pointer)
        : string.CompareOrdinal(one.ToString(), other.ToString());
}
