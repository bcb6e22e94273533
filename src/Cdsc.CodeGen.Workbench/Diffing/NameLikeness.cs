namespace Cdsc.CodeGen.Workbench;

/// <summary>Whether two names are so alike that one can be the other after a change of a word.</summary>
internal static class NameLikeness
{
    /// <summary>Whether more than half of their words are the same, or all but the case and the separators.</summary>
    public static bool AreAlike(string old, string current)
    {
        string[] before = WordsOf(old);
        string[] after = WordsOf(current);
        int common = before.Intersect(after, StringComparer.Ordinal).Count();
        return common * 2 > Math.Max(before.Length, after.Length)
            || string.Concat(before) == string.Concat(after);
    }

    private static string[] WordsOf(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isSeparator = i < name.Length && !char.IsLetterOrDigit(name[i]);
            bool isUpper = i > start && i < name.Length && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (i == name.Length || isSeparator || isUpper)
            {
                words.Add(name[start..i].ToUpperInvariant());
                start = isSeparator ? i + 1 : i;
            }
        }

        return [.. words.Where(word => word.Length > 0)];
    }
}
