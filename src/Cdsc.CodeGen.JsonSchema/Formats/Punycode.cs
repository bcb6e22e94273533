using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Punycode: RFC 3492, with the parameters of its section 5.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinimumThreshold = 1;
    private const int MaximumThreshold = 26;
    private const int InitialBias = 72;
    private const int FirstCodePoint = 0x80;

    public static string Encode(IReadOnlyList<int> codePoints)
    {
        var text = new StringBuilder();
        foreach (int basic in codePoints.Where(c => c < FirstCodePoint))
        {
            text.Append((char)basic);
        }

        int handled = text.Length;
        int basics = handled;
        if (basics > 0)
        {
            text.Append('-');
        }

        long delta = 0;
        int code = FirstCodePoint;
        int bias = InitialBias;
        while (handled < codePoints.Count)
        {
            int next = codePoints.Where(c => c >= code).Min();
            delta += (long)(next - code) * (handled + 1);
            code = next;
            foreach (int codePoint in codePoints)
            {
                if (codePoint < code)
                {
                    delta++;
                }
                else if (codePoint == code)
                {
                    AppendNumber(text, delta, bias);
                    bias = Adapt(delta, handled + 1, isFirst: handled == basics);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            code++;
        }

        return text.ToString();
    }

    /// <returns><see langword="null"/> when the text is not Punycode.</returns>
    public static int[]? Decode(string text)
    {
        int delimiter = text.LastIndexOf('-');
        var codePoints = new List<int>(text[..Math.Max(delimiter, 0)].Select(c => (int)c));
        int at = delimiter > 0 ? delimiter + 1 : 0;
        long position = 0;
        long code = FirstCodePoint;
        int bias = InitialBias;
        while (at < text.Length)
        {
            long before = position;
            long weight = 1;
            for (int k = Base; ; k += Base)
            {
                int digit = at < text.Length ? Digit(text[at++]) : -1;
                position += digit * weight;
                if (digit < 0 || position > int.MaxValue)
                {
                    return null;
                }

                int threshold = Threshold(k, bias);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (weight > int.MaxValue)
                {
                    return null;
                }
            }

            int count = codePoints.Count + 1;
            bias = Adapt(position - before, count, isFirst: before == 0 && codePoints.Count == Math.Max(delimiter, 0));
            code += position / count;
            position %= count;
            if (code > CodePointSet.LastCodePoint)
            {
                return null;
            }

            codePoints.Insert((int)position++, (int)code);
        }

        return codePoints.Count == 0 ? null : [.. codePoints];
    }

    private static void AppendNumber(StringBuilder text, long number, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (number < threshold)
            {
                text.Append(Letter((int)number));
                return;
            }

            text.Append(Letter(threshold + (int)((number - threshold) % (Base - threshold))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, MinimumThreshold, MaximumThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        const int Skew = 38;
        const int Damp = 700;
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        int k = 0;
        for (; delta > (Base - MinimumThreshold) * MaximumThreshold / 2; k += Base)
        {
            delta /= Base - MinimumThreshold;
        }

        return k + (int)((Base - MinimumThreshold + 1) * delta / (delta + Skew));
    }

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
