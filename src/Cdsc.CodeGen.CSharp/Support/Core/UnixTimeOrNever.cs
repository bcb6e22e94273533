namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// Seconds since 1970-01-01T00:00:00Z, where 0 means never (<c>format: unix-time-or-never</c>). The default value is
/// <see cref="Never"/>.
/// </summary>
/// <remarks>Equality is that of the seconds. There is no order: whether never is early or late, only its use can tell.</remarks>
[JsonConverter(typeof(UnixTimeOrNeverConverter))]
public readonly struct UnixTimeOrNever : IEquatable<UnixTimeOrNever>, ISpanParsable<UnixTimeOrNever>
{
    /// <summary>Keeps a number of seconds; 0 is never.</summary>
    public UnixTimeOrNever(long seconds) => Seconds = seconds;

    /// <summary>Never, which is 0 seconds.</summary>
    public static UnixTimeOrNever Never => default;

    /// <summary>The seconds since 1970-01-01T00:00:00Z; 0 is never.</summary>
    public long Seconds { get; }

    /// <summary>Whether this is never.</summary>
    public bool IsNever => Seconds == 0;

    /// <summary>Whether two are the same second, or both never.</summary>
    public static bool operator ==(UnixTimeOrNever left, UnixTimeOrNever right) => left.Equals(right);

    /// <summary>Whether two are different.</summary>
    public static bool operator !=(UnixTimeOrNever left, UnixTimeOrNever right) => !left.Equals(right);

    /// <summary>The second that a moment is in; what the moment has below the second is left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The moment is in the second 1970-01-01T00:00:00Z, whose number means never.
    /// </exception>
    public static UnixTimeOrNever FromDateTimeOffset(DateTimeOffset value)
    {
        long seconds = value.ToUnixTimeSeconds();
        return seconds != 0
            ? new UnixTimeOrNever(seconds)
            : throw new ArgumentOutOfRangeException(nameof(value), "The second 1970-01-01T00:00:00Z can't be told from never.");
    }

    /// <summary>Reads a number of seconds; the culture doesn't matter.</summary>
    /// <exception cref="FormatException">
    /// The text isn't a 64-bit integer in the one form that JSON has for it: no plus sign, no zeros in front, no
    /// fraction, no exponent, and 0 without a sign.
    /// </exception>
    public static UnixTimeOrNever Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out UnixTimeOrNever result) ? result : throw NotSeconds(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static UnixTimeOrNever Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out UnixTimeOrNever result) ? result : throw NotSeconds(s);

    /// <summary>Reads a number of seconds; the culture doesn't matter.</summary>
    /// <returns>
    /// False when the text isn't a 64-bit integer in the one form that JSON has for it: no plus sign, no zeros in front,
    /// no fraction, no exponent, and 0 without a sign.
    /// </returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out UnixTimeOrNever result) =>
        TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out UnixTimeOrNever)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out UnixTimeOrNever result)
    {
        // Whatever would be written differently from how it was read is refused.
        const int MaxLength = 20;
        Span<char> written = stackalloc char[MaxLength];
        if (long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds)
            && seconds.TryFormat(written, out int length, default, CultureInfo.InvariantCulture)
            && s.SequenceEqual(written[..length]))
        {
            result = new UnixTimeOrNever(seconds);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>The moment, in UTC.</summary>
    /// <exception cref="InvalidOperationException">This is never.</exception>
    /// <exception cref="OverflowException">The moment is before the year 1 or after 9999.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        if (IsNever)
        {
            throw new InvalidOperationException("Never has no moment.");
        }

        return TryGetDateTimeOffset(out DateTimeOffset value)
            ? value
            : throw new OverflowException($"Second {ToString()} is beyond what a DateTimeOffset holds.");
    }

    /// <summary>The moment, in UTC.</summary>
    /// <returns>False when this is never, and before the year 1 or after 9999.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        const long FirstSecond = -62_135_596_800;
        const long LastSecond = 253_402_300_799;
        bool isMoment = !IsNever && Seconds is >= FirstSecond and <= LastSecond;
        value = isMoment ? DateTimeOffset.FromUnixTimeSeconds(Seconds) : default;
        return isMoment;
    }

    /// <summary>Whether both are the same second, or both never.</summary>
    public bool Equals(UnixTimeOrNever other) => Seconds == other.Seconds;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UnixTimeOrNever other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Seconds.GetHashCode();

    /// <summary>The number of seconds, as it stands in JSON.</summary>
    public override string ToString() => Seconds.ToString(CultureInfo.InvariantCulture);

    static UnixTimeOrNever IParsable<UnixTimeOrNever>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<UnixTimeOrNever>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnixTimeOrNever result) =>
        TryParse(s, out result);

    static UnixTimeOrNever ISpanParsable<UnixTimeOrNever>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<UnixTimeOrNever>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UnixTimeOrNever result) =>
        TryParse(s, out result);

    /// <summary>Reads the number the reader is on, without moving it.</summary>
    /// <returns>False when the token isn't a 64-bit integer; <c>1.0</c>, <c>1e3</c> and <c>-0</c> are none.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out UnixTimeOrNever value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long seconds))
        {
            return false;
        }

        // -0 would come out as 0.
        if (seconds == 0 && (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) != 1)
        {
            return false;
        }

        value = new UnixTimeOrNever(seconds);
        return true;
    }

    /// <summary>Writes the number of seconds.</summary>
    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(Seconds);

    private static FormatException NotSeconds(ReadOnlySpan<char> text) =>
        new($"\"{JsonText.Excerpt(text)}\" is not a number of seconds.");
}
