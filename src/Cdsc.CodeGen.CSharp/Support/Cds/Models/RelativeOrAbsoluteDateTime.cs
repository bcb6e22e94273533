namespace Cdsc.CodeGen.Generated.Models;

using global::Cdsc.CodeGen.Support;
using global::System;
using global::System.Diagnostics.CodeAnalysis;

/// <summary>A moment, a distance from now such as <c>P30DT2H</c>, or <c>infinite</c>. It keeps the text that it was made from.</summary>
/// <remarks><c>P0S</c>, which the grammar of RFC 3339 doesn't have, is read as <c>PT0S</c>.</remarks>
/// <seealso href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#relative-or-absolute-datetime"/>
public readonly record struct RelativeOrAbsoluteDateTime
{
    private const string InfiniteText = "infinite";

    /// <summary>Nobody means "no limit" by a value that was never set.</summary>
    private const string DefaultText = "PT0S";

    private readonly string? _text;

    private RelativeOrAbsoluteDateTime(string text) => _text = text;

    /// <summary>No limit.</summary>
    public static RelativeOrAbsoluteDateTime Infinite { get; } = new(InfiniteText);

    /// <summary>The text.</summary>
    public string Text => _text ?? DefaultText;

    /// <summary>Whether there is no limit.</summary>
    public bool IsInfinite => Text == InfiniteText;

    /// <summary>Whether it is a distance from now.</summary>
    public bool IsRelative => Text[0] == 'P';

    /// <summary>A moment that is fixed.</summary>
    public static RelativeOrAbsoluteDateTime At(Rfc3339DateTime moment) => new(moment.ToString());

    /// <summary>Reads a text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelativeOrAbsoluteDateTime value)
    {
        bool isMoment = text == InfiniteText || Rfc3339DateTime.TryParse(text, out _) || TryReadDistance(text, out _);
        value = isMoment ? new RelativeOrAbsoluteDateTime(text!) : default;
        return isMoment;
    }

    /// <summary>The moment, when it is fixed.</summary>
    public bool TryGetDateTime(out Rfc3339DateTime moment) => Rfc3339DateTime.TryParse(Text, out moment);

    /// <summary>The distance, when it is one.</summary>
    public bool TryGetDistance(out CalendarDuration distance) => TryReadDistance(Text, out distance);

    /// <summary>
    /// The moment that is meant. Years to days are counted on the calendar of the time zone, hours to seconds as they pass. A
    /// time that the clock leaves out in spring is taken an hour later, one that it shows twice in autumn the first time.
    /// </summary>
    /// <param name="zone">The time zone: that of <c>cds_timezone</c>.</param>
    /// <param name="moment">The moment from which a distance counts: when the authorization was submitted.</param>
    /// <param name="direction">On which side of that moment a distance lies.</param>
    /// <returns>Null for no limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such moment between the years 1 and 9999.</exception>
    public DateTimeOffset? Resolve(TimeZoneInfo zone, DateTimeOffset moment, RelativeDirection direction)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (TryGetDateTime(out Rfc3339DateTime absolute))
        {
            return absolute.ToDateTimeOffset();
        }

        if (!TryGetDistance(out CalendarDuration distance))
        {
            return null;
        }

        DateTimeOffset here = TimeZoneInfo.ConvertTime(moment, zone);
        DateOnly day = distance.From(DateOnly.FromDateTime(here.DateTime), direction);
        DateTimeOffset start = day == DateOnly.FromDateTime(here.DateTime) ? here : At(day.ToDateTime(TimeOnly.FromDateTime(here.DateTime)), zone);
        DateTimeOffset end = direction == RelativeDirection.Future ? start + distance.Time : start - distance.Time;
        return TimeZoneInfo.ConvertTime(end, zone);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            // The offset before the gap leads to the time by which the clock is wound forward.
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))), zone);
        }

        if (!zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        TimeSpan largest = TimeSpan.MinValue;
        foreach (TimeSpan offset in zone.GetAmbiguousTimeOffsets(local))
        {
            largest = offset > largest ? offset : largest;
        }

        return new DateTimeOffset(local, largest);
    }

    private static bool TryReadDistance([NotNullWhen(true)] string? text, out CalendarDuration distance)
    {
        distance = default;
        return text == "P0S" || CalendarDuration.TryParse(text, out distance);
    }
}
