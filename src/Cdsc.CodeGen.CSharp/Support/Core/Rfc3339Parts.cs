namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Numerics;

/// <summary>A date-time of RFC 3339 section 5.6 taken apart.</summary>
internal readonly struct Rfc3339Parts
{
    /// <summary>Where the digits of the fraction begin, when there are any.</summary>
    internal const int FractionStart = 20;

    private const int MinutesPerDay = 24 * 60;

    /// <summary>The whole minutes since 0001-01-01T00:00Z; negative for instants before it.</summary>
    internal long UtcMinutes { get; private init; }

    /// <summary>The second within the minute; 60 is a leap second.</summary>
    internal int Second { get; private init; }

    /// <summary>The number of digits of the fraction.</summary>
    internal int FractionLength { get; private init; }

    /// <summary>The minutes that local time is ahead of UTC.</summary>
    internal int OffsetMinutes { get; private init; }

    /// <summary>Takes a text apart; <typeparamref name="T"/> is <see cref="char"/>, or <see cref="byte"/> for UTF-8.</summary>
    internal static bool TryParse<T>(ReadOnlySpan<T> text, out Rfc3339Parts parts)
        where T : unmanaged, IBinaryInteger<T>
    {
        parts = default;
        if (text.Length < 20
            || !Is(text[4], '-') || !Is(text[7], '-') || !IsLetter(text[10], 't') || !Is(text[13], ':') || !Is(text[16], ':'))
        {
            return false;
        }

        int century = TwoDigits(text);
        int yearOfCentury = TwoDigits(text[2..]);
        int month = TwoDigits(text[5..]);
        int day = TwoDigits(text[8..]);
        int hour = TwoDigits(text[11..]);
        int minute = TwoDigits(text[14..]);
        int second = TwoDigits(text[17..]);
        if (century < 0 || yearOfCentury < 0 || month is < 1 or > 12 || day < 1
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        // Year 0000 is in the grammar but not in .NET: count it in the like year 400.
        int year = (century * 100) + yearOfCentury;
        const int DaysOf400Years = 146_097;
        int daysInMonth = DateTime.DaysInMonth(year == 0 ? 400 : year, month);
        if (day > daysInMonth)
        {
            return false;
        }

        int dayNumber = year == 0
            ? new DateOnly(400, month, day).DayNumber - DaysOf400Years
            : new DateOnly(year, month, day).DayNumber;

        ReadOnlySpan<T> rest = text[19..];
        int fractionLength = 0;
        if (Is(rest[0], '.'))
        {
            rest = rest[1..];
            while (fractionLength < rest.Length && Digit(rest[fractionLength]) <= 9)
            {
                fractionLength++;
            }

            if (fractionLength == 0)
            {
                return false;
            }

            rest = rest[fractionLength..];
        }

        if (!TryParseOffset(rest, out int offsetMinutes))
        {
            return false;
        }

        int minuteOfUtcDay = (hour * 60) + minute - offsetMinutes;
        if (second == 60 && !CanHaveLeapSecond(minuteOfUtcDay, day, daysInMonth))
        {
            return false;
        }

        parts = new Rfc3339Parts
        {
            UtcMinutes = ((long)dayNumber * MinutesPerDay) + minuteOfUtcDay,
            Second = second,
            FractionLength = fractionLength,
            OffsetMinutes = offsetMinutes,
        };
        return true;
    }

    private static bool TryParseOffset<T>(ReadOnlySpan<T> text, out int minutes)
        where T : unmanaged, IBinaryInteger<T>
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return IsLetter(text[0], 'z');
        }

        if (text.Length != 6 || !Is(text[3], ':') || !(Is(text[0], '+') || Is(text[0], '-')))
        {
            return false;
        }

        int hour = TwoDigits(text[1..]);
        int minute = TwoDigits(text[4..]);
        if (hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return false;
        }

        minutes = (hour * 60) + minute;
        minutes = Is(text[0], '-') ? -minutes : minutes;
        return true;
    }

    // A leap second is the last one of a month in UTC (RFC 3339 section 5.7); which months have one isn't known ahead.
    private static bool CanHaveLeapSecond(int minuteOfUtcDay, int day, int daysInMonth) => minuteOfUtcDay switch
    {
        MinutesPerDay - 1 => day == daysInMonth,

        // The day before in UTC. The day after can't be: no offset reaches as far as its last minute.
        -1 => day == 1,
        _ => false,
    };

    private static int TwoDigits<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint tens = Digit(text[0]);
        uint ones = Digit(text[1]);
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1;
    }

    // Above 9 for what isn't an ASCII digit.
    private static uint Digit<T>(T character)
        where T : unmanaged, IBinaryInteger<T> => unchecked(uint.CreateTruncating(character) - '0');

    private static bool Is<T>(T character, char expected)
        where T : unmanaged, IBinaryInteger<T> => uint.CreateTruncating(character) == expected;

    private static bool IsLetter<T>(T character, char lowerCase)
        where T : unmanaged, IBinaryInteger<T> => (uint.CreateTruncating(character) | 0x20) == lowerCase;
}
