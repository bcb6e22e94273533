namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// A JSON number, kept as the text it was written in: <c>1.50</c>, <c>1e3</c>, <c>-0</c> and forty digits come out as
/// they went in. The default value is <c>0</c>.
/// </summary>
/// <remarks>
/// Equality and order are those of the numbers, exactly and at any size: <c>1.0</c> equals <c>1.00</c> and
/// <c>1e0</c>, and <c>-0</c> equals <c>0</c>. To tell the texts apart, compare <see cref="Text"/>.
/// </remarks>
[JsonConverter(typeof(JsonDecimalConverter))]
public readonly struct JsonDecimal : IEquatable<JsonDecimal>, IComparable<JsonDecimal>, ISpanParsable<JsonDecimal>
{
    private readonly string? _text;

    // The text must be a number already: it is written to JSON without another look.
    private JsonDecimal(string text) => _text = text;

    /// <summary>The number as it was written.</summary>
    public string Text => _text ?? "0";

    /// <summary>The number as a <see cref="JsonDecimal"/>.</summary>
    public static implicit operator JsonDecimal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number as a <see cref="JsonDecimal"/>.</summary>
    public static implicit operator JsonDecimal(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number as a <see cref="JsonDecimal"/>.</summary>
    public static implicit operator JsonDecimal(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether two are the same number.</summary>
    public static bool operator ==(JsonDecimal left, JsonDecimal right) => left.Equals(right);

    /// <summary>Whether two are different numbers.</summary>
    public static bool operator !=(JsonDecimal left, JsonDecimal right) => !left.Equals(right);

    /// <summary>Whether the first number is less than the second.</summary>
    public static bool operator <(JsonDecimal left, JsonDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first number is less than the second, or the same.</summary>
    public static bool operator <=(JsonDecimal left, JsonDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first number is greater than the second.</summary>
    public static bool operator >(JsonDecimal left, JsonDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first number is greater than the second, or the same.</summary>
    public static bool operator >=(JsonDecimal left, JsonDecimal right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a JSON number; the culture doesn't matter.</summary>
    /// <exception cref="FormatException">The text isn't a number by RFC 8259 section 6.</exception>
    public static JsonDecimal Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out JsonDecimal result) ? result : throw NotANumber(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static JsonDecimal Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out JsonDecimal result) ? result : throw NotANumber(s);

    /// <summary>Reads a JSON number; the culture doesn't matter.</summary>
    /// <returns>False when the text isn't a number by RFC 8259 section 6.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out JsonDecimal result)
    {
        bool isNumber = JsonNumberParts.TrySplit(s, out _);
        result = isNumber ? new JsonDecimal(s!) : default;
        return isNumber;
    }

    /// <inheritdoc cref="TryParse(string?, out JsonDecimal)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out JsonDecimal result)
    {
        bool isNumber = JsonNumberParts.TrySplit(s, out _);
        result = isNumber ? new JsonDecimal(s.ToString()) : default;
        return isNumber;
    }

    /// <summary>The number as a <see cref="decimal"/>, when it is one exactly; nothing is ever rounded.</summary>
    /// <param name="value">The number, with as many of its written final zeros as a decimal holds; otherwise 0.</param>
    /// <returns>False when the number is too large, or has more digits than a decimal holds.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        JsonNumberParts parts = Split();
        if (parts.IsZero)
        {
            value = new decimal(0, 0, 0, parts.IsNegative, (byte)Math.Clamp(parts.FractionLength - parts.Exponent, 0, 28));
            return true;
        }

        UInt128 max = new(uint.MaxValue, ulong.MaxValue);
        if (!TryGetInteger(parts, maxScale: 28, out UInt128 coefficient, out int scale) || coefficient > max)
        {
            return false;
        }

        // 1.50 stays 1.50.
        long writtenScale = Math.Min(28, parts.FractionLength - parts.Exponent);
        while (scale < writtenScale && coefficient * 10U <= max)
        {
            coefficient *= 10U;
            scale++;
        }

        value = unchecked(new decimal(
            (int)(uint)coefficient,
            (int)(uint)(coefficient >> 32),
            (int)(uint)(coefficient >> 64),
            parts.IsNegative,
            (byte)scale));
        return true;
    }

    /// <summary>The number as a <see cref="long"/>, when it is one exactly, however written: <c>1e3</c> is 1000.</summary>
    /// <returns>False when the number isn't a whole one, or is too large.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        JsonNumberParts parts = Split();
        if (parts.IsZero)
        {
            return true;
        }

        UInt128 max = parts.IsNegative ? (UInt128)long.MaxValue + 1U : (UInt128)long.MaxValue;
        if (!TryGetInteger(parts, maxScale: 0, out UInt128 magnitude, out _) || magnitude > max)
        {
            return false;
        }

        value = unchecked(parts.IsNegative ? -(long)(ulong)magnitude : (long)(ulong)magnitude);
        return true;
    }

    /// <summary>The nearest <see cref="double"/>; an infinity when the number is beyond the largest.</summary>
    public double ToDouble() => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Compares the numbers, exactly.</summary>
    public int CompareTo(JsonDecimal other) => JsonNumberParts.Compare(Split(), other.Split());

    /// <summary>Whether both are the same number, however written.</summary>
    public bool Equals(JsonDecimal other) => Text == other.Text || CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Split().GetValueHashCode();

    /// <summary>The number as it was written.</summary>
    public override string ToString() => Text;

    static JsonDecimal IParsable<JsonDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<JsonDecimal>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JsonDecimal result) =>
        TryParse(s, out result);

    static JsonDecimal ISpanParsable<JsonDecimal>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<JsonDecimal>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out JsonDecimal result) =>
        TryParse(s, out result);

    /// <summary>Reads the number the reader is on, without moving it.</summary>
    /// <returns>False when the token isn't a number.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out JsonDecimal value)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            value = default;
            return false;
        }

        // The reader has checked the grammar.
        value = new JsonDecimal(reader.HasValueSequence
            ? Encoding.ASCII.GetString(reader.ValueSequence)
            : Encoding.ASCII.GetString(reader.ValueSpan));
        return true;
    }

    /// <summary>Writes the number exactly as it was written.</summary>
    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Text, skipInputValidation: true);

    /// <summary>Puts the number into JSON exactly as it was written.</summary>
    internal void WriteTo(JsonBuffer json) => json.Number(Text);

    private static FormatException NotANumber(ReadOnlySpan<char> text) =>
        new($"\"{JsonText.Excerpt(text)}\" is not a JSON number.");

    // The number as coefficient / 10^scale with the least scale, when that takes at most 29 digits in all.
    private static bool TryGetInteger(in JsonNumberParts parts, int maxScale, out UInt128 coefficient, out int scale)
    {
        coefficient = UInt128.Zero;
        scale = 0;
        int digitCount = parts.DigitCount;
        long leadingPlace = parts.LeadingPlace;
        long lastPlace = leadingPlace - digitCount + 1;
        if (leadingPlace > 28 || digitCount > 29 || lastPlace < -maxScale || !parts.TryGetCoefficient(out coefficient))
        {
            return false;
        }

        for (; lastPlace > 0; lastPlace--)
        {
            coefficient *= 10U;
        }

        scale = (int)-lastPlace;
        return true;
    }

    private JsonNumberParts Split()
    {
        _ = JsonNumberParts.TrySplit(Text, out JsonNumberParts parts);
        return parts;
    }
}
