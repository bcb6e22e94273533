namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The code points that are allowed in some surroundings only: RFC 5892, appendix A.</summary>
internal static class IdnaContext
{
    private static readonly Lazy<CodePointSet> Greek = Script("Greek");
    private static readonly Lazy<CodePointSet> Hebrew = Script("Hebrew");
    private static readonly Lazy<CodePointSet> Japanese = Script("Hiragana", "Katakana", "Han");

    public static bool IsAllowed(int[] label, int index)
    {
        int before = index > 0 ? label[index - 1] : -1;
        int after = index + 1 < label.Length ? label[index + 1] : -1;
        return label[index] switch
        {
            // Zero width non-joiner and joiner.
            0x200C => UnicodeNormalization.IsVirama(before) || JoinsBothSides(label, index),
            0x200D => UnicodeNormalization.IsVirama(before),

            // Middle dot, keraia, geresh and gershayim, katakana middle dot.
            0xB7 => before == 'l' && after == 'l',
            0x375 => Greek.Value.Contains(after),
            0x5F3 or 0x5F4 => Hebrew.Value.Contains(before),
            0x30FB => label.Any(Japanese.Value.Contains),

            // Arabic-Indic digits, and extended ones.
            >= 0x660 and <= 0x669 => !label.Any(c => c is >= 0x6F0 and <= 0x6F9),
            >= 0x6F0 and <= 0x6F9 => !label.Any(c => c is >= 0x660 and <= 0x669),
            _ => false,
        };
    }

    private static bool JoinsBothSides(int[] label, int index)
    {
        int left = index - 1;
        while (left >= 0 && IdnaTables.JoiningType(label[left]) == "T")
        {
            left--;
        }

        int right = index + 1;
        while (right < label.Length && IdnaTables.JoiningType(label[right]) == "T")
        {
            right++;
        }

        return left >= 0
            && IdnaTables.JoiningType(label[left]) is "L" or "D"
            && right < label.Length
            && IdnaTables.JoiningType(label[right]) is "R" or "D";
    }

    private static Lazy<CodePointSet> Script(params string[] names) =>
        new(() => CodePointSet.Union(names.Select(n => UnicodeProperties.Find("Script", n)!)));
}
