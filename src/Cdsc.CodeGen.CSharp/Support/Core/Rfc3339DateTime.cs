namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// A date-time of RFC 3339 section 5.6, kept as the text it was written in: fraction digits of any number,
/// <c>Z</c>, <c>z</c>, <c>+00:00</c> and <c>-00:00</c>, and leap seconds come out as they went in. The default value
/// is <c>0001-01-01T00:00:00Z</c>.
/// </summary>
/// <remarks>
/// Two are equal when they are written alike, character by character. Order is that of the instants, exact to the last
/// digit: so two that compare as 0, for which <c>&lt;=</c> and <c>&gt;=</c> both hold, need not be equal.
/// <see cref="IsSameInstantAs"/> asks for the instant alone. A sorted set or sorted dictionary goes by instants too,
/// and keeps one of each.
/// </remarks>
[JsonConverter(typeof(Rfc3339DateTimeConverter))]
public readonly struct Rfc3339DateTime
    : IEquatable<Rfc3339DateTime>, IComparable<Rfc3339DateTime>, ISpanParsable<Rfc3339DateTime>
{
    // Null for one of a usual form, which is kept in a number; what has one is never kept as text, so each has one form here.
    private readonly string? _text;
    private readonly UsualDateTime _usual;

    // The text must be a date-time already, and in no usual form.
    private Rfc3339DateTime(string text) => _text = text;

    private Rfc3339DateTime(UsualDateTime usual) => _usual = usual;

    /// <summary>The date-time as it was written.</summary>
    public string Text => _text ?? _usual.ToString();

    /// <summary>How far local time is ahead of UTC, as written; zero for <c>Z</c> and <c>-00:00</c>.</summary>
    public TimeSpan Offset => _text is null ? TimeSpan.Zero : new(0, Split().OffsetMinutes, 0);

    /// <summary>
    /// The moment in the shortest form that keeps all of it: <c>Z</c> for no offset, no zeros at the end of the fraction.
    /// </summary>
    public static implicit operator Rfc3339DateTime(DateTimeOffset value) => Parse(value.ToString(
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture));

    /// <inheritdoc cref="ToDateTimeOffset"/>
    public static explicit operator DateTimeOffset(Rfc3339DateTime value) => value.ToDateTimeOffset();

    /// <summary>Whether two are written alike.</summary>
    public static bool operator ==(Rfc3339DateTime left, Rfc3339DateTime right) => left.Equals(right);

    /// <summary>Whether two are written differently.</summary>
    public static bool operator !=(Rfc3339DateTime left, Rfc3339DateTime right) => !left.Equals(right);

    /// <summary>Whether the first is an earlier instant than the second.</summary>
    public static bool operator <(Rfc3339DateTime left, Rfc3339DateTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is an earlier instant than the second, or the same.</summary>
    public static bool operator <=(Rfc3339DateTime left, Rfc3339DateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is a later instant than the second.</summary>
    public static bool operator >(Rfc3339DateTime left, Rfc3339DateTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is a later instant than the second, or the same.</summary>
    public static bool operator >=(Rfc3339DateTime left, Rfc3339DateTime right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a date-time; the culture doesn't matter.</summary>
    /// <exception cref="FormatException">The text isn't a date-time of RFC 3339.</exception>
    public static Rfc3339DateTime Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out Rfc3339DateTime result) ? result : throw NotADateTime(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Rfc3339DateTime Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out Rfc3339DateTime result) ? result : throw NotADateTime(s);

    /// <summary>
    /// Reads a date-time; the culture doesn't matter. The offset is required, a space in place of the <c>T</c> isn't
    /// accepted, and second 60 only where a leap second can be: at the end of a month in UTC.
    /// </summary>
    /// <returns>False when the text isn't a date-time of RFC 3339.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Rfc3339DateTime result)
    {
        bool isDateTime = Rfc3339Parts.TryParse(s.AsSpan(), out Rfc3339Parts parts);
        result = !isDateTime ? default : UsualDateTime.TryPack(s.AsSpan(), parts, out UsualDateTime usual) ? new Rfc3339DateTime(usual) : new Rfc3339DateTime(s!);
        return isDateTime;
    }

    /// <inheritdoc cref="TryParse(string?, out Rfc3339DateTime)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Rfc3339DateTime result)
    {
        bool isDateTime = Rfc3339Parts.TryParse(s, out Rfc3339Parts parts);
        result = !isDateTime ? default : UsualDateTime.TryPack(s, parts, out UsualDateTime usual) ? new Rfc3339DateTime(usual) : new Rfc3339DateTime(s.ToString());
        return isDateTime;
    }

    /// <summary>
    /// The moment with its offset. A leap second becomes the second after it, and what a fraction has beyond seven
    /// digits is left out.
    /// </summary>
    /// <exception cref="OverflowException">
    /// RFC 3339 allows more than a <see cref="DateTimeOffset"/> holds: an offset of more than 14 hours, or the year 0.
    /// </exception>
    public DateTimeOffset ToDateTimeOffset() => TryGetDateTimeOffset(out DateTimeOffset value)
        ? value
        : throw new OverflowException($"{JsonText.Excerpt(Text)} is beyond what a DateTimeOffset holds.");

    /// <summary>
    /// The moment with its offset. A leap second becomes the second after it, and what a fraction has beyond seven
    /// digits is left out.
    /// </summary>
    /// <returns>False for an offset of more than 14 hours, and before the year 1 or after 9999.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        if (_text is null)
        {
            value = new DateTimeOffset(_usual.Ticks, TimeSpan.Zero);
            return true;
        }

        value = default;
        Rfc3339Parts parts = Split();
        if (parts.OffsetMinutes is < -14 * 60 or > 14 * 60)
        {
            return false;
        }

        long ticks = (parts.UtcMinutes * TimeSpan.TicksPerMinute) + (parts.Second * TimeSpan.TicksPerSecond);
        long unit = TimeSpan.TicksPerSecond;
        foreach (char digit in Fraction(parts))
        {
            unit /= 10;
            ticks += unit * (digit - '0');
        }

        long localTicks = ticks + (parts.OffsetMinutes * TimeSpan.TicksPerMinute);
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks || localTicks < 0 || localTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(localTicks, new TimeSpan(0, parts.OffsetMinutes, 0));
        return true;
    }

    /// <summary>Whether both are the same instant, however written.</summary>
    public bool IsSameInstantAs(Rfc3339DateTime other) => CompareTo(other) == 0;

    /// <summary>
    /// Compares the instants, exact to the last digit. A leap second comes after the second before it and before the
    /// one after it.
    /// </summary>
    public int CompareTo(Rfc3339DateTime other)
    {
        if (_text is null && other._text is null)
        {
            return _usual.Ticks.CompareTo(other._usual.Ticks);
        }

        Rfc3339Parts left = Split();
        Rfc3339Parts right = other.Split();
        int order = left.UtcMinutes.CompareTo(right.UtcMinutes);
        order = order != 0 ? order : left.Second.CompareTo(right.Second);
        return order != 0
            ? order
            : Math.Sign(Fraction(left).TrimEnd('0').SequenceCompareTo(other.Fraction(right).TrimEnd('0')));
    }

    /// <summary>Whether both are written alike, character by character.</summary>
    public bool Equals(Rfc3339DateTime other) => _text == other._text && _usual.Equals(other._usual);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Rfc3339DateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? _usual.GetHashCode();

    /// <summary>The date-time as it was written.</summary>
    public override string ToString() => Text;

    static Rfc3339DateTime IParsable<Rfc3339DateTime>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Rfc3339DateTime>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rfc3339DateTime result) =>
        TryParse(s, out result);

    static Rfc3339DateTime ISpanParsable<Rfc3339DateTime>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Rfc3339DateTime>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rfc3339DateTime result) =>
        TryParse(s, out result);

    /// <summary>Reads the date-time the reader is on, without moving it.</summary>
    /// <returns>False when the token isn't a string, or not a date-time.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out Rfc3339DateTime value)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> utf8 = reader.ValueSpan;
            bool isDateTime = Rfc3339Parts.TryParse(utf8, out Rfc3339Parts parts);
            value = !isDateTime ? default : UsualDateTime.TryPack(utf8, parts, out UsualDateTime usual) ? new Rfc3339DateTime(usual) : new Rfc3339DateTime(Encoding.ASCII.GetString(utf8));
            return isDateTime;
        }

        // The plus sign of an offset is often escaped.
        value = default;
        return JsonText.TryGetString(ref reader, out string? text) && TryParse(text, out value);
    }

    /// <summary>Writes the date-time exactly as it was written.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (_text is not null)
        {
            writer.WriteStringValue(_text);
        }
        else
        {
            Span<byte> utf8 = stackalloc byte[UsualDateTime.MaximumLength];
            writer.WriteStringValue(utf8[.._usual.Format(utf8)]);
        }
    }

    /// <summary>Puts the date-time into JSON exactly as it was written.</summary>
    internal void WriteTo(JsonBuffer json)
    {
        if (_text is not null)
        {
            json.Text(_text);
        }
        else
        {
            json.Moment(_usual);
        }
    }

    private static FormatException NotADateTime(ReadOnlySpan<char> text) =>
        new($"\"{JsonText.Excerpt(text)}\" is not a date-time of RFC 3339.");

    private Rfc3339Parts Split()
    {
        _ = Rfc3339Parts.TryParse(Text.AsSpan(), out Rfc3339Parts parts);
        return parts;
    }

    private ReadOnlySpan<char> Fraction(in Rfc3339Parts parts) =>
        parts.FractionLength == 0 ? default : Text.AsSpan(Rfc3339Parts.FractionStart, parts.FractionLength);
}
