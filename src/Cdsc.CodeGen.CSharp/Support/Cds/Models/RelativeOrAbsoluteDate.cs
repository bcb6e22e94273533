namespace Cdsc.CodeGen.Generated.Models;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;

/// <summary>A date, a distance from today such as <c>P3Y</c>, or <c>infinite</c>. It keeps the text that it was made from.</summary>
/// <seealso href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#relative-or-absolute-date"/>
public readonly record struct RelativeOrAbsoluteDate
{
    private const string InfiniteText = "infinite";

    /// <summary>Nobody means "no limit" by a value that was never set.</summary>
    private const string DefaultText = "P0D";

    private readonly string? _text;

    private RelativeOrAbsoluteDate(string text) => _text = text;

    /// <summary>No limit.</summary>
    public static RelativeOrAbsoluteDate Infinite { get; } = new(InfiniteText);

    /// <summary>The text.</summary>
    public string Text => _text ?? DefaultText;

    /// <summary>Whether there is no limit.</summary>
    public bool IsInfinite => Text == InfiniteText;

    /// <summary>Whether it is a distance from today.</summary>
    public bool IsRelative => Text[0] == 'P';

    /// <summary>A date that is fixed.</summary>
    public static RelativeOrAbsoluteDate On(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Reads a text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelativeOrAbsoluteDate value)
    {
        bool isDate = text == InfiniteText || TryReadDate(text, out _) || (CalendarDuration.TryParse(text, out CalendarDuration distance) && !text.Contains('T', StringComparison.Ordinal) && !distance.HasTime);
        value = isDate ? new RelativeOrAbsoluteDate(text!) : default;
        return isDate;
    }

    /// <summary>The date, when it is fixed.</summary>
    public bool TryGetDate(out DateOnly date) => TryReadDate(Text, out date);

    /// <summary>The distance, when it is one.</summary>
    public bool TryGetDistance(out CalendarDuration distance) => CalendarDuration.TryParse(Text, out distance);

    /// <summary>The date that is meant.</summary>
    /// <param name="zone">The time zone in which days begin: that of <c>cds_timezone</c>.</param>
    /// <param name="moment">The moment from which a distance counts: when the authorization was submitted.</param>
    /// <param name="direction">On which side of that moment a distance lies.</param>
    /// <returns>Null for no limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date between the years 1 and 9999.</exception>
    public DateOnly? Resolve(TimeZoneInfo zone, DateTimeOffset moment, RelativeDirection direction)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (TryGetDate(out DateOnly date))
        {
            return date;
        }

        DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return TryGetDistance(out CalendarDuration distance) ? distance.From(today, direction) : null;
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static bool TryReadDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
