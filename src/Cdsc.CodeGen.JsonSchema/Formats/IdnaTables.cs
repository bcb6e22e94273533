namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The sets of code points that the rules for labels refer to.</summary>
internal static class IdnaTables
{
    private static readonly Lazy<UnicodeData> Data = new(() => UnicodeData.Read("idna.txt"));
    private static readonly Lazy<CodePointSet> ValidOnes = new(() => Data.Value.Set("idna:PVALID"));
    private static readonly Lazy<CodePointSet> MarkOnes = new(() => UnicodeProperties.Category("M")!);
    private static readonly Lazy<IReadOnlyList<(string Name, CodePointSet Set)>> BidiClasses = new(() => ReadAll("bidi:"));
    private static readonly Lazy<IReadOnlyList<(string Name, CodePointSet Set)>> JoiningTypes = new(() => ReadAll("joining:"));

    /// <summary>Allowed everywhere: PVALID of RFC 5892.</summary>
    public static CodePointSet Valid => ValidOnes.Value;

    public static CodePointSet Marks => MarkOnes.Value;

    public static string BidiClass(int codePoint) => Find(BidiClasses.Value, codePoint, "L");

    public static string JoiningType(int codePoint) => Find(JoiningTypes.Value, codePoint, "U");

    private static List<(string Name, CodePointSet Set)> ReadAll(string prefix) =>
        [.. Data.Value.Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Select(n => (n[prefix.Length..], Data.Value.Set(n)))];

    private static string Find(IReadOnlyList<(string Name, CodePointSet Set)> sets, int codePoint, string otherwise)
    {
        foreach ((string name, CodePointSet set) in sets)
        {
            if (set.Contains(codePoint))
            {
                return name;
            }
        }

        return otherwise;
    }
}
