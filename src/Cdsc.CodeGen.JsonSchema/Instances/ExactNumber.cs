using System.Globalization;
using System.Numerics;
using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// A JSON number as it is written, without rounding and of any size. Nothing here ever writes an exponent out in
/// digits, so <c>1e999999999</c> costs no more than <c>1</c>.
/// </summary>
internal sealed class ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    // 18 digits always fit in a long.
    private const int SmallDigits = 18;

    private readonly long? _small;
    private Parts? _parts;

    private ExactNumber(long small) => _small = small;

    private ExactNumber(Parts parts) => _parts = parts;

    /// <summary>value = ± <c>0.Digits</c> × 10^<c>Point</c>; digits without zeros at either end, empty for zero.</summary>
    private sealed record Parts(bool Negative, string Digits, BigInteger Point);

    public bool IsInteger => _small is not null || Split().Point >= Split().Digits.Length;

    public int Sign => _small is { } small ? Math.Sign(small) : Split() switch
    {
        { Digits.Length: 0 } => 0,
        { Negative: true } => -1,
        _ => 1,
    };

    /// <summary>Reads a number that a JSON parser has already found to be well-formed.</summary>
    public static ExactNumber Parse(ReadOnlySpan<byte> json)
    {
        int digitsAt = json[0] == '-' ? 1 : 0;
        return json.Length - digitsAt <= SmallDigits
            && long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long small)
            ? new ExactNumber(small)
            : new ExactNumber(Split(json));
    }

    public int CompareTo(ExactNumber? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_small is { } small && other._small is { } otherSmall)
        {
            return small.CompareTo(otherSmall);
        }

        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        (Parts mine, Parts theirs) = (Split(), other.Split());
        int magnitude = mine.Point.CompareTo(theirs.Point);
        if (magnitude == 0)
        {
            magnitude = string.CompareOrdinal(mine.Digits, theirs.Digits);
        }

        return Sign * Math.Sign(magnitude);
    }

    /// <summary>Whether this number is an integer times <paramref name="divisor"/>, which is above zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (_small is { } small && divisor._small is { } smallDivisor)
        {
            return small % smallDivisor == 0;
        }

        if (Sign == 0)
        {
            return true;
        }

        // With d × 10^x and e × 10^y, where neither d nor e ends in a zero, the quotient is d × 10^(x-y) / e. A negative
        // power of ten can't be an integer then, and a positive one needs only its remainder.
        (Parts mine, Parts theirs) = (Split(), divisor.Split());
        BigInteger power = mine.Point - mine.Digits.Length - (theirs.Point - theirs.Digits.Length);
        if (power < 0)
        {
            return false;
        }

        BigInteger modulus = Coefficient(theirs);
        BigInteger remainder = Coefficient(mine) % modulus * PowerOfTen(power, modulus) % modulus;
        return remainder.IsZero;
    }

    /// <summary>An integer that isn't negative, or the largest <see cref="long"/> when it is larger.</summary>
    public long ToSize() => _small ?? SmallValue(Split()) ?? long.MaxValue;

    public bool Equals(ExactNumber? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as ExactNumber);

    public override int GetHashCode() => _small is { } small
        ? small.GetHashCode()
        : SmallValue(Split()) is { } same ? same.GetHashCode() : Split().GetHashCode();

    /// <summary><c>1.0</c> and <c>1</c> are equal, so they must have the same hash.</summary>
    private static long? SmallValue(Parts parts)
    {
        if (parts.Digits.Length == 0)
        {
            return 0;
        }

        if (parts.Point < parts.Digits.Length || parts.Point > SmallDigits)
        {
            return null;
        }

        long value = long.Parse(parts.Digits.PadRight((int)parts.Point, '0'), CultureInfo.InvariantCulture);
        return parts.Negative ? -value : value;
    }

    private static BigInteger Coefficient(Parts parts) => BigInteger.Parse(parts.Digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static BigInteger PowerOfTen(BigInteger power, BigInteger modulus) => BigInteger.ModPow(10, power, modulus);

    private Parts Split() => _parts ??= Split(Encoding.ASCII.GetBytes(_small!.Value.ToString(CultureInfo.InvariantCulture)));

    private static Parts Split(ReadOnlySpan<byte> json)
    {
        bool negative = json[0] == '-';
        ReadOnlySpan<byte> mantissa = negative ? json[1..] : json;
        BigInteger exponent = 0;
        int exponentAt = mantissa.IndexOfAny((byte)'e', (byte)'E');
        if (exponentAt >= 0)
        {
            exponent = BigInteger.Parse(Encoding.ASCII.GetString(mantissa[(exponentAt + 1)..]), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..exponentAt];
        }

        int pointAt = mantissa.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = pointAt < 0 ? mantissa : mantissa[..pointAt];
        ReadOnlySpan<byte> fraction = pointAt < 0 ? [] : mantissa[(pointAt + 1)..];
        string all = string.Concat(Encoding.ASCII.GetString(whole), Encoding.ASCII.GetString(fraction));
        string withoutLeading = all.TrimStart('0');
        string digits = withoutLeading.TrimEnd('0');
        return digits.Length == 0
            ? new Parts(false, digits, 0)
            : new Parts(negative, digits, exponent + whole.Length - (all.Length - withoutLeading.Length));
    }
}
