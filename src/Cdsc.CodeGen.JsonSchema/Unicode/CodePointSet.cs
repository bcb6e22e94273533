namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A set of code points, surrogates included: ranges in order that neither overlap nor touch.</summary>
internal sealed class CodePointSet
{
    public const int LastCodePoint = 0x10FFFF;

    private CodePointSet(CodePointRange[] ranges) => Ranges = ranges;

    public static CodePointSet Empty { get; } = new([]);

    public static CodePointSet All { get; } = new([new CodePointRange(0, LastCodePoint)]);

    public IReadOnlyList<CodePointRange> Ranges { get; }

    public static CodePointSet Of(params IEnumerable<CodePointRange> ranges)
    {
        var merged = new List<CodePointRange>();
        foreach (CodePointRange range in ranges.OrderBy(r => r.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
            {
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, range.Last) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePointSet([.. merged]);
    }

    /// <summary>The characters of a text, each of which is one UTF-16 code unit.</summary>
    public static CodePointSet OfCharacters(string characters) => Of(characters.Select(c => new CodePointRange(c, c)));

    public static CodePointSet Union(IEnumerable<CodePointSet> sets) => Of(sets.SelectMany(s => s.Ranges));

    public CodePointSet Complement()
    {
        var gaps = new List<CodePointRange>();
        int next = 0;
        foreach (CodePointRange range in Ranges)
        {
            if (range.First > next)
            {
                gaps.Add(new CodePointRange(next, range.First - 1));
            }

            next = range.Last + 1;
        }

        if (next <= LastCodePoint)
        {
            gaps.Add(new CodePointRange(next, LastCodePoint));
        }

        return new CodePointSet([.. gaps]);
    }

    /// <summary>The part of the set between two code points, both included.</summary>
    public IEnumerable<CodePointRange> Between(int first, int last) => Ranges
        .Where(r => r.Last >= first && r.First <= last)
        .Select(r => new CodePointRange(Math.Max(r.First, first), Math.Min(r.Last, last)));

    public bool Contains(int codePoint)
    {
        int low = 0;
        int high = Ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (codePoint < Ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (codePoint > Ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
