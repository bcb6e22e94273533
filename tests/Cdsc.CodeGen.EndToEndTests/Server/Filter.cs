namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Filters of listings. One that the request does not have lets everything through.</summary>
internal static class Filter
{
    /// <summary>Whether a value is one of those asked for.</summary>
    public static bool Has<T>(IReadOnlyList<T>? wanted, T value) => wanted?.Contains(value) ?? true;

    /// <summary>Whether one of several values is.</summary>
    public static bool HasAny<T>(IReadOnlyList<T>? wanted, IEnumerable<T> values) => wanted is null || wanted.Intersect(values).Any();

    /// <summary>Whether a moment is not before and not after those asked for.</summary>
    public static bool IsWithin<T>(T? after, T? before, T moment)
        where T : struct, IComparable<T> =>
        (after is not { } first || moment.CompareTo(first) >= 0) && (before is not { } last || moment.CompareTo(last) <= 0);
}
