using System;
using System.Globalization;
using System.Numerics;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>A number by the plain road: a coefficient times a power of ten, both of any size.</summary>
internal readonly record struct DecimalOracle(BigInteger Coefficient, BigInteger Exponent) : IComparable<DecimalOracle>
{
    /// <summary>The number in its lowest terms: no zero at the end of the coefficient, and one form of zero.</summary>
    internal static DecimalOracle Of(string text)
    {
        string[] halves = text.ToUpperInvariant().Split('E');
        string[] mantissa = halves[0].Split('.');
        string fraction = mantissa.Length > 1 ? mantissa[1] : "";
        BigInteger exponent = halves.Length > 1 ? BigInteger.Parse(halves[1], CultureInfo.InvariantCulture) : 0;
        return Reduce(BigInteger.Parse(mantissa[0] + fraction, CultureInfo.InvariantCulture), exponent - fraction.Length);
    }

    internal static DecimalOracle Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger coefficient = unchecked((uint)bits[2]);
        coefficient = (coefficient << 32) + unchecked((uint)bits[1]);
        coefficient = (coefficient << 32) + unchecked((uint)bits[0]);
        return Reduce(bits[3] < 0 ? -coefficient : coefficient, -((bits[3] >> 16) & 0xFF));
    }

    internal bool IsDecimal
    {
        get
        {
            if (Exponent > 28 || Exponent < -28)
            {
                return false;
            }

            BigInteger integer = BigInteger.Abs(Coefficient) * BigInteger.Pow(10, Math.Max(0, (int)Exponent));
            return integer < BigInteger.One << 96;
        }
    }

    internal bool IsInt64 =>
        Exponent >= 0 && Exponent <= 19 && ToBigInteger() is { } integer && integer >= long.MinValue && integer <= long.MaxValue;

    internal BigInteger ToBigInteger() => Coefficient * BigInteger.Pow(10, (int)Exponent);

    public int CompareTo(DecimalOracle other)
    {
        if (Coefficient.Sign != other.Coefficient.Sign || Coefficient.IsZero)
        {
            return Coefficient.Sign.CompareTo(other.Coefficient.Sign);
        }

        BigInteger leading = Exponent + Length(Coefficient);
        BigInteger otherLeading = other.Exponent + Length(other.Coefficient);
        if (leading != otherLeading)
        {
            return leading.CompareTo(otherLeading) * Coefficient.Sign;
        }

        BigInteger least = BigInteger.Min(Exponent, other.Exponent);
        return (Coefficient * BigInteger.Pow(10, (int)(Exponent - least)))
            .CompareTo(other.Coefficient * BigInteger.Pow(10, (int)(other.Exponent - least)));
    }

    private static int Length(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;

    private static DecimalOracle Reduce(BigInteger coefficient, BigInteger exponent)
    {
        if (coefficient.IsZero)
        {
            return default;
        }

        while (coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }

        return new DecimalOracle(coefficient, exponent);
    }
}
