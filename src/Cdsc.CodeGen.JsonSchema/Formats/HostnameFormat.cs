namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// <c>hostname</c>: RFC 1123, section 2.1, with the A-labels of RFC 5891; <c>idn-hostname</c>: these, and internationalized
/// names of RFC 5890.
/// </summary>
internal static class HostnameFormat
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>The full stop, and what RFC 3490 takes for one.</summary>
    private static readonly char[] Separators = ['.', '\u3002', '\uFF0E', '\uFF61'];

    public static bool IsHostname(string text)
    {
        // "A valid host name can never have the dotted-decimal form" (RFC 1123).
        if (text.Length is 0 or > LongestName || IpAddressFormat.IsVersion4(text))
        {
            return false;
        }

        foreach (string label in text.Split('.'))
        {
            if (!IsAsciiLabel(label)
                || (IdnaLabel.IsTagged(label) && (IdnaLabel.Decode(label) is not { } decoded || !IsWritable([decoded]))))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsInternationalHostname(string text)
    {
        if (IsHostname(text))
        {
            return true;
        }

        // No character of a U-label takes less than one octet in its A-label, and none is more than two UTF-16 units.
        if (text.Length > 2 * LongestName)
        {
            return false;
        }

        var labels = new List<int[]>();
        int length = -1;
        foreach (string label in text.Split(Separators))
        {
            int[]? decoded = IsAscii(label) ? DecodeAscii(label) : IdnaLabel.Read(label);
            if (decoded is null)
            {
                return false;
            }

            labels.Add(decoded);
            length += 1 + (IsAscii(label) ? label.Length : IdnaLabel.EncodedLength(decoded));
        }

        return length <= LongestName && IsWritable(labels) && !IpAddressFormat.IsVersion4(text);
    }

    private static int[]? DecodeAscii(string label)
    {
        if (!IsAsciiLabel(label))
        {
            return null;
        }

        if (IdnaLabel.IsTagged(label))
        {
            return IdnaLabel.Decode(label);
        }

        // What looks like a tag and isn't one is reserved (RFC 5890, section 2.3.1).
        return label.Length > 3 && label[2] == '-' && label[3] == '-' ? null : [.. label.Select(c => (int)c)];
    }

    private static bool IsWritable(IReadOnlyList<int[]> labels) => !labels.Any(IdnaBidi.IsRightToLeft) || labels.All(IdnaBidi.IsAllowed);

    private static bool IsAscii(string label) => label.All(char.IsAscii);

    private static bool IsAsciiLabel(string label) => label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
