namespace Cdsc.CodeGen.Lists;

/// <summary>Changes items of lists in most of which none changes.</summary>
internal static class ChangedItems
{
    /// <summary>The list with what changes in it; null when nothing does.</summary>
    /// <param name="all">The list.</param>
    /// <param name="change">Gives what an item becomes; the same object where it stays as it is.</param>
    public static T[]? Of<T>(IReadOnlyList<T> all, Func<T, T> change)
        where T : class
    {
        T[]? changed = null;
        for (int index = 0; index < all.Count; index++)
        {
            T now = change(all[index]);
            if (changed is null && !ReferenceEquals(now, all[index]))
            {
                changed = [.. all];
            }

            if (changed is not null)
            {
                changed[index] = now;
            }
        }

        return changed;
    }
}
