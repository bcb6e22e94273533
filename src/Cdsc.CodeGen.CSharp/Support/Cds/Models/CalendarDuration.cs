namespace Cdsc.CodeGen.Generated.Models;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;

/// <summary>
/// A distance in units of the calendar and the clock, as RFC 3339 (appendix A) writes it: <c>P3Y</c>, <c>P30DT2H</c>. How many
/// days a month has is only known where the distance begins.
/// </summary>
/// <param name="Years">The years.</param>
/// <param name="Months">The months.</param>
/// <param name="Weeks">The weeks, which stand alone.</param>
/// <param name="Days">The days.</param>
/// <param name="Hours">The hours.</param>
/// <param name="Minutes">The minutes.</param>
/// <param name="Seconds">The seconds.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3339#appendix-A"/>
public readonly record struct CalendarDuration(int Years, int Months, int Weeks, int Days, int Hours, int Minutes, int Seconds)
{
    /// <summary>Whether there are hours, minutes or seconds, which a distance between dates can't have.</summary>
    public bool HasTime => Hours != 0 || Minutes != 0 || Seconds != 0;

    /// <summary>Reads a distance. Units follow one on the other as the grammar has them: <c>P1Y3D</c> is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CalendarDuration value)
    {
        value = default;
        ReadOnlySpan<char> rest = text;
        if (rest.Length < 3 || rest[0] != 'P')
        {
            return false;
        }

        rest = rest[1..];
        int time = rest.IndexOf('T');
        ReadOnlySpan<char> date = time < 0 ? rest : rest[..time];
        Span<int> units = stackalloc int[3];
        Span<int> clock = stackalloc int[3];
        int weeks = 0;
        bool isRead = date.EndsWith("W", StringComparison.Ordinal)
            ? time < 0 && TryReadNumber(date[..^1], out weeks)
            : (date.IsEmpty || TryReadUnits(date, "YMD", units)) && (time < 0 ? !date.IsEmpty : TryReadUnits(rest[(time + 1)..], "HMS", clock));
        value = isRead ? new CalendarDuration(units[0], units[1], weeks, units[2], clock[0], clock[1], clock[2]) : default;
        return isRead;
    }

    /// <summary>The date at this distance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date between the years 1 and 9999.</exception>
    public DateOnly From(DateOnly start, RelativeDirection direction)
    {
        long sign = direction == RelativeDirection.Future ? 1 : -1;
        return start.AddMonths(Bounded(sign * ((12L * Years) + Months))).AddDays(Bounded(sign * ((7L * Weeks) + Days)));
    }

    /// <summary>The time of the clock alone.</summary>
    internal TimeSpan Time => new(Hours, Minutes, Seconds);

    /// <summary>What is cut here lies far beyond the calendar, which says so.</summary>
    private static int Bounded(long value) => (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    /// <summary>Reads numbers with units, each unit right behind the one before it in the grammar.</summary>
    private static bool TryReadUnits(ReadOnlySpan<char> text, string names, Span<int> units)
    {
        int next = -1;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAnyExceptInRange('0', '9');
            int unit = end < 1 ? -1 : names.IndexOf(text[end], StringComparison.Ordinal);
            if (unit < 0 || (next >= 0 && unit != next) || !TryReadNumber(text[..end], out units[unit]))
            {
                return false;
            }

            next = unit + 1;
            text = text[(end + 1)..];
        }

        return next >= 0;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && !text.EndsWith('\0');
}
