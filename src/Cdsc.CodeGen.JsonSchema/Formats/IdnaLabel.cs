namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Labels of internationalized names: what RFC 5891 asks of them, except for the rule of RFC 5893.</summary>
internal static class IdnaLabel
{
    private const string Tag = "xn--";
    private const int LongestLabel = 63;

    public static bool IsTagged(string label) => label.StartsWith(Tag, StringComparison.OrdinalIgnoreCase);

    /// <summary>The code points of a U-label, or <see langword="null"/> when it isn't one.</summary>
    public static int[]? Read(string label)
    {
        // None longer than this has an A-label; what follows takes time with the square of the length.
        if (label.Length is 0 or > 2 * LongestLabel)
        {
            return null;
        }

        int[] codePoints = [.. PatternReader.CodePoints(label)];
        return IsAllowed(codePoints) && EncodedLength(codePoints) <= LongestLabel ? codePoints : null;
    }

    /// <summary>The code points that an A-label stands for, or <see langword="null"/> when it isn't one.</summary>
    public static int[]? Decode(string label)
    {
        string encoded = label[Tag.Length..].ToLowerInvariant();
        return Punycode.Decode(encoded) is { } codePoints && IsAllowed(codePoints) && Punycode.Encode(codePoints) == encoded
            ? codePoints
            : null;
    }

    public static int EncodedLength(int[] codePoints) => Tag.Length + Punycode.Encode(codePoints).Length;

    /// <summary>RFC 5891, sections 4.2.2 and 4.2.3.</summary>
    private static bool IsAllowed(int[] codePoints)
    {
        if (codePoints.All(c => c < 0x80)
            || codePoints[0] == '-'
            || codePoints[^1] == '-'
            || (codePoints.Length > 3 && codePoints[2] == '-' && codePoints[3] == '-')
            || IdnaTables.Marks.Contains(codePoints[0]))
        {
            return false;
        }

        for (int i = 0; i < codePoints.Length; i++)
        {
            if (!IdnaTables.Valid.Contains(codePoints[i]) && !IdnaContext.IsAllowed(codePoints, i))
            {
                return false;
            }
        }

        return UnicodeNormalization.IsComposed(codePoints);
    }
}
