namespace Cdsc.CodeGen.Model;

/// <summary>Finds the name that somebody perhaps meant.</summary>
public static class NearestName
{
    /// <summary>No name is longer; whatever comes after is nothing like one.</summary>
    private const int LongestName = 40;

    /// <summary>The name that is most like a word, in whatever case; null when none is.</summary>
    /// <param name="word">What was written; dashes in front count for nothing.</param>
    /// <param name="names">The names that there are.</param>
    public static string? Of(string word, IEnumerable<string> names)
    {
        string start = (word.Length > LongestName ? word[..LongestName] : word).ToUpperInvariant();
        int letters = start.TrimStart('-').Length;
        return names
            .Select(name => (Name: name, Upper: name.ToUpperInvariant()))
            .Select(name => (name.Name, Distance: EditDistance.Of(start, name.Upper), IsBeginning: letters > 1 && name.Upper.StartsWith(start, StringComparison.Ordinal)))
            .Where(near => near.IsBeginning || near.Distance <= Math.Clamp(letters / 2, 1, 3))
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .FirstOrDefault().Name;
    }
}
