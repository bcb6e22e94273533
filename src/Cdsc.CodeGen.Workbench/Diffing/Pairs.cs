namespace Cdsc.CodeGen.Workbench;

/// <summary>Two lists by name: what is in both, what has another name in the new one, what is gone and what is new.</summary>
/// <typeparam name="T">What the lists hold.</typeparam>
internal sealed class Pairs<T>
    where T : class
{
    /// <summary>With more that is gone and new than this, nobody would believe a rename, nor wait for it.</summary>
    private const long MaximumCandidates = 100_000;

    private Pairs(IReadOnlyList<(T Old, T New)> kept, IReadOnlyList<(T Old, T New)> renamed, IReadOnlyList<T> gone, IReadOnlyList<T> added)
    {
        Kept = kept;
        Renamed = renamed;
        Gone = gone;
        Added = added;
    }

    public IReadOnlyList<(T Old, T New)> Kept { get; }

    public IReadOnlyList<(T Old, T New)> Renamed { get; }

    public IReadOnlyList<T> Gone { get; }

    public IReadOnlyList<T> Added { get; }

    /// <summary>Pairs two lists.</summary>
    /// <param name="old">The old list.</param>
    /// <param name="current">The new list.</param>
    /// <param name="nameOf">What makes an item the same one.</param>
    /// <param name="canBeRenamed">
    /// Whether one that is gone and one that is new can be the same under two names. It is said of them only when neither
    /// could be another.
    /// </param>
    public static Pairs<T> Of(IEnumerable<T> old, IEnumerable<T> current, Func<T, string> nameOf, Func<T, T, bool> canBeRenamed)
    {
        Dictionary<string, T> before = ByName(old, nameOf);
        Dictionary<string, T> after = ByName(current, nameOf);
        List<T> gone = [.. before.Where(item => !after.ContainsKey(item.Key)).Select(item => item.Value)];
        List<T> added = [.. after.Where(item => !before.ContainsKey(item.Key)).Select(item => item.Value)];
        var renamed = new List<(T Old, T New)>();
        bool isTooMuch = (long)gone.Count * added.Count > MaximumCandidates;
        foreach (T item in isTooMuch ? [] : gone)
        {
            List<T> candidates = [.. added.Where(other => canBeRenamed(item, other))];
            if (candidates.Count == 1 && gone.Count(other => canBeRenamed(other, candidates[0])) == 1)
            {
                renamed.Add((item, candidates[0]));
            }
        }

        return new Pairs<T>(
            [.. before.Where(item => after.ContainsKey(item.Key)).Select(item => (item.Value, after[item.Key]))],
            renamed,
            [.. gone.Where(item => !renamed.Exists(pair => ReferenceEquals(pair.Old, item)))],
            [.. added.Where(item => !renamed.Exists(pair => ReferenceEquals(pair.New, item)))]);
    }

    private static Dictionary<string, T> ByName(IEnumerable<T> items, Func<T, string> nameOf)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            byName.TryAdd(nameOf(item), item);
        }

        return byName;
    }
}
