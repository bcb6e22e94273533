using System.Globalization;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Normalization Form C (Unicode Standard Annex 15). <see cref="string.IsNormalized()"/> takes everything for normalised
/// where .NET runs without ICU.
/// </summary>
internal static class UnicodeNormalization
{
    // Hangul syllables are decomposed and composed by arithmetic (Unicode Standard, section 3.12).
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int Vowels = 21;
    private const int Trails = 28;
    private const int Syllables = 19 * Vowels * Trails;
    private const int Virama = 9;

    private static readonly Lazy<Tables> Data = new(Read);

    private sealed record Tables(
        Dictionary<int, int> Classes,
        Dictionary<int, int[]> Decompositions,
        Dictionary<(int, int), int> Compositions);

    public static bool IsVirama(int codePoint) => Class(codePoint) == Virama;

    /// <summary>Whether a text is in Normalization Form C.</summary>
    public static bool IsComposed(int[] codePoints)
    {
        if (codePoints.All(c => c < 0x300))
        {
            return true;
        }

        var parts = new List<int>();
        foreach (int codePoint in codePoints)
        {
            Decompose(codePoint, parts);
        }

        Reorder(parts);
        Compose(parts);
        return parts.SequenceEqual(codePoints);
    }

    private static int Class(int codePoint) => Data.Value.Classes.GetValueOrDefault(codePoint);

    private static void Decompose(int codePoint, List<int> parts)
    {
        int syllable = codePoint - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            parts.Add(LeadBase + (syllable / (Vowels * Trails)));
            parts.Add(VowelBase + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails > 0)
            {
                parts.Add(TrailBase + (syllable % Trails));
            }
        }
        else if (Data.Value.Decompositions.TryGetValue(codePoint, out int[]? decomposed))
        {
            foreach (int part in decomposed)
            {
                Decompose(part, parts);
            }
        }
        else
        {
            parts.Add(codePoint);
        }
    }

    /// <summary>Sorts runs of combining characters by their class, keeping the order of equals.</summary>
    private static void Reorder(List<int> parts)
    {
        for (int i = 1; i < parts.Count; i++)
        {
            int part = parts[i];
            int order = Class(part);
            int to = i;
            while (order > 0 && to > 0 && Class(parts[to - 1]) > order)
            {
                parts[to] = parts[to - 1];
                to--;
            }

            parts[to] = part;
        }
    }

    private static void Compose(List<int> parts)
    {
        int starter = -1;
        int lastClass = 0;
        int kept = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            int part = parts[i];
            int order = Class(part);
            bool isBlocked = starter < 0 || (kept - 1 > starter && (lastClass == 0 || lastClass >= order));
            if (!isBlocked && Pair(parts[starter], part) is { } composed)
            {
                parts[starter] = composed;
                continue;
            }

            if (order == 0)
            {
                starter = kept;
            }

            lastClass = order;
            parts[kept++] = part;
        }

        parts.RemoveRange(kept, parts.Count - kept);
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < 19 && second - VowelBase is >= 0 and < Vowels)
        {
            return SyllableBase + ((((first - LeadBase) * Vowels) + (second - VowelBase)) * Trails);
        }

        if (first - SyllableBase is >= 0 and < Syllables
            && (first - SyllableBase) % Trails == 0
            && second - TrailBase is > 0 and < Trails)
        {
            return first + (second - TrailBase);
        }

        return Data.Value.Compositions.TryGetValue((first, second), out int composed) ? composed : null;
    }

    private static Tables Read()
    {
        var data = UnicodeData.Read("normalization.txt");
        var tables = new Tables([], [], []);
        foreach (string name in data.Names.Where(n => n.StartsWith("ccc:", StringComparison.Ordinal)))
        {
            foreach (CodePointRange range in data.Set(name).Ranges)
            {
                for (int codePoint = range.First; codePoint <= range.Last; codePoint++)
                {
                    tables.Classes.Add(codePoint, int.Parse(name.AsSpan(4), CultureInfo.InvariantCulture));
                }
            }
        }

        foreach (int[] row in UnicodeData.Numbers(data.Line("pair")!).Chunk(3))
        {
            tables.Decompositions.Add(row[0], row[1..]);
            tables.Compositions.Add((row[1], row[2]), row[0]);
        }

        foreach (int[] row in UnicodeData.Numbers(data.Line("only")!).Chunk(3).Concat(UnicodeData.Numbers(data.Line("one")!).Chunk(2)))
        {
            tables.Decompositions.Add(row[0], row[1..]);
        }

        return tables;
    }
}
