namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>
/// A JSON number taken apart: sign, significant digits, and the place of the first of them. Nothing is computed that
/// could overflow, so a number may have any number of digits, in its exponent too.
/// </summary>
internal readonly ref struct JsonNumberParts
{
    // Beyond this, a place is only "far away". It is more than the digits of one text can bring back: those are at
    // most 2^31, on either side of a comparison.
    private const long FarAway = 1_000_000_000_000;

    // The significant digits from the first that isn't zero to the last that isn't, perhaps with a point among them.
    private readonly ReadOnlySpan<char> _digits;
    private readonly ReadOnlySpan<char> _exponent;
    private readonly bool _isExponentNegative;

    // Where the first significant digit stands when the exponent is left aside: 0 for 1.5, 1 for 15, -1 for 0.15.
    private readonly int _mantissaPlace;

    private JsonNumberParts(
        bool isNegative,
        ReadOnlySpan<char> digits,
        int mantissaPlace,
        int fractionLength,
        bool isExponentNegative,
        ReadOnlySpan<char> exponent)
    {
        IsNegative = isNegative;
        _digits = digits;
        _mantissaPlace = mantissaPlace;
        FractionLength = fractionLength;
        _isExponentNegative = isExponentNegative;
        _exponent = exponent;
    }

    /// <summary>Whether it is written with a minus sign; zero may be.</summary>
    internal bool IsNegative { get; }

    /// <summary>How many digits are written after the point.</summary>
    internal int FractionLength { get; }

    internal bool IsZero => _digits.IsEmpty;

    /// <summary>The number of significant digits, zeros at either end not counted.</summary>
    internal int DigitCount => _digits.Contains('.') ? _digits.Length - 1 : _digits.Length;

    /// <summary>The written exponent; exact up to 10^12 either way, and beyond that only known to be beyond.</summary>
    internal long Exponent => ExponentDifference(this, default);

    /// <summary>The power of ten of the first significant digit, with the precision of <see cref="Exponent"/>.</summary>
    internal long LeadingPlace => Exponent + _mantissaPlace;

    /// <summary>Takes a text apart that is a number by the grammar of RFC 8259 section 6 and nothing else.</summary>
    internal static bool TrySplit(ReadOnlySpan<char> text, out JsonNumberParts parts)
    {
        parts = default;
        bool isNegative = !text.IsEmpty && text[0] == '-';
        ReadOnlySpan<char> rest = isNegative ? text[1..] : text;

        int integerLength = CountDigits(rest);
        if (integerLength == 0 || (integerLength > 1 && rest[0] == '0'))
        {
            return false;
        }

        int fractionLength = 0;
        int mantissaLength = integerLength;
        if (mantissaLength < rest.Length && rest[mantissaLength] == '.')
        {
            fractionLength = CountDigits(rest[(integerLength + 1)..]);
            if (fractionLength == 0)
            {
                return false;
            }

            mantissaLength += 1 + fractionLength;
        }

        ReadOnlySpan<char> mantissa = rest[..mantissaLength];
        rest = rest[mantissaLength..];

        bool isExponentNegative = false;
        if (!rest.IsEmpty)
        {
            if (rest[0] is not ('e' or 'E'))
            {
                return false;
            }

            rest = rest[1..];
            if (!rest.IsEmpty && rest[0] is '+' or '-')
            {
                isExponentNegative = rest[0] == '-';
                rest = rest[1..];
            }

            if (rest.IsEmpty || CountDigits(rest) != rest.Length)
            {
                return false;
            }
        }

        int first = mantissa.IndexOfAnyInRange('1', '9');
        int last = mantissa.LastIndexOfAnyInRange('1', '9');
        parts = new JsonNumberParts(
            isNegative,
            first < 0 ? default : mantissa[first..(last + 1)],
            first < integerLength ? integerLength - 1 - first : integerLength - first,
            fractionLength,
            isExponentNegative,
            rest);
        return true;
    }

    /// <summary>Compares two numbers exactly; zero has no sign.</summary>
    internal static int Compare(in JsonNumberParts left, in JsonNumberParts right)
    {
        int leftSign = left.Sign;
        int rightSign = right.Sign;
        if (leftSign != rightSign || leftSign == 0)
        {
            return leftSign.CompareTo(rightSign);
        }

        long places = ExponentDifference(left, right) + left._mantissaPlace - right._mantissaPlace;
        int magnitude = places != 0 ? Math.Sign(places) : CompareDigits(left._digits, right._digits);
        return leftSign * magnitude;
    }

    /// <summary>The significant digits as a whole number.</summary>
    /// <param name="coefficient">The digits; at most 38 of them fit.</param>
    /// <returns>False when there are more digits than fit.</returns>
    internal bool TryGetCoefficient(out UInt128 coefficient)
    {
        coefficient = UInt128.Zero;
        if (DigitCount > 38)
        {
            return false;
        }

        foreach (char character in _digits)
        {
            if (character != '.')
            {
                coefficient = (coefficient * 10U) + (uint)(character - '0');
            }
        }

        return true;
    }

    /// <summary>A hash code that numbers of the same value share.</summary>
    internal int GetValueHashCode()
    {
        if (IsZero)
        {
            return 0;
        }

        // The place of the first digit may be too large for any integer type, but not its rest by a prime, and equal
        // places have equal rests, however they are split between mantissa and exponent.
        const long Prime = 2_147_483_647;
        long rest = 0;
        foreach (char character in _exponent)
        {
            rest = ((rest * 10) + (character - '0')) % Prime;
        }

        rest = ((_isExponentNegative ? -rest : rest) + _mantissaPlace) % Prime;

        HashCode hash = default;
        hash.Add(IsNegative);
        hash.Add(rest < 0 ? rest + Prime : rest);
        foreach (char character in _digits)
        {
            if (character != '.')
            {
                hash.Add(character);
            }
        }

        return hash.ToHashCode();
    }

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int CompareDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            if (i < left.Length && left[i] == '.')
            {
                i++;
            }

            if (j < right.Length && right[j] == '.')
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                // Neither ends with a zero, so what goes on is greater.
                return (i < left.Length ? 1 : 0) - (j < right.Length ? 1 : 0);
            }

            if (left[i] != right[j])
            {
                return left[i] < right[j] ? -1 : 1;
            }

            i++;
            j++;
        }
    }

    // Schoolbook subtraction from the first digit on. Once the difference is far away, no later digit brings it back.
    private static long ExponentDifference(in JsonNumberParts left, in JsonNumberParts right)
    {
        long difference = 0;
        for (int place = Math.Max(left._exponent.Length, right._exponent.Length); place > 0; place--)
        {
            difference = (difference * 10) + left.SignedExponentDigit(place) - right.SignedExponentDigit(place);
            if (difference is > FarAway or < -FarAway)
            {
                break;
            }
        }

        return difference;
    }

    private int SignedExponentDigit(int place)
    {
        if (place > _exponent.Length)
        {
            return 0;
        }

        int digit = _exponent[^place] - '0';
        return _isExponentNegative ? -digit : digit;
    }
}
