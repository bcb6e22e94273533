namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>date-time</c>, <c>date</c> and <c>time</c>: RFC 3339, section 5.6.</summary>
internal static class DateTimeFormat
{
    private const int MinutesOfDay = 24 * 60;

    public static bool IsDateTime(string text)
    {
        var scanner = new TextScanner(text);
        return Date(ref scanner, out (int Year, int Month, int Day) date)
            && scanner.SkipIgnoringCase('t')
            && Time(ref scanner, date)
            && scanner.AtEnd;
    }

    public static bool IsDate(string text)
    {
        var scanner = new TextScanner(text);
        return Date(ref scanner, out _) && scanner.AtEnd;
    }

    public static bool IsTime(string text)
    {
        var scanner = new TextScanner(text);
        return Time(ref scanner, null) && scanner.AtEnd;
    }

    private static bool Date(ref TextScanner scanner, out (int Year, int Month, int Day) date)
    {
        date = default;
        return scanner.Number(4, 0, 9999, out date.Year)
            && scanner.Skip('-')
            && scanner.Number(2, 1, 12, out date.Month)
            && scanner.Skip('-')
            && scanner.Number(2, 1, DaysInMonth(date.Year, date.Month), out date.Day);
    }

    private static bool Time(ref TextScanner scanner, (int Year, int Month, int Day)? date)
    {
        bool isTime = scanner.Number(2, 0, 23, out int hour)
            & scanner.Skip(':')
            & scanner.Number(2, 0, 59, out int minute)
            & scanner.Skip(':')
            & scanner.Number(2, 0, 60, out int second);
        return isTime
            && (!scanner.Skip('.') || scanner.SkipDigits() > 0)
            && Offset(ref scanner, out int offset)
            && (second < 60 || IsLeapSecond((hour * 60) + minute - offset, date));
    }

    private static bool Offset(ref TextScanner scanner, out int minutes)
    {
        minutes = 0;
        if (scanner.SkipIgnoringCase('z'))
        {
            return true;
        }

        bool isNegative = scanner.Skip('-');
        if ((!isNegative && !scanner.Skip('+'))
            || !scanner.Number(2, 0, 23, out int hours)
            || !scanner.Skip(':')
            || !scanner.Number(2, 0, 59, out minutes))
        {
            return false;
        }

        minutes = (isNegative ? -1 : 1) * ((hours * 60) + minutes);
        return true;
    }

    /// <summary>
    /// A leap second is the last of a day in UTC, and of a month (section 5.7). Which months have one is decided half a year
    /// ahead and can't be known here.
    /// </summary>
    private static bool IsLeapSecond(int utcMinute, (int Year, int Month, int Day)? date)
    {
        int days = utcMinute < 0 ? -1 : utcMinute >= MinutesOfDay ? 1 : 0;
        if (utcMinute - (days * MinutesOfDay) != MinutesOfDay - 1)
        {
            return false;
        }

        if (date is not var (year, month, day))
        {
            return true;
        }

        // The day after the day in UTC is the first of a month.
        int next = day + days + 1;
        return next == 1 || next == DaysInMonth(year, month) + 1;
    }

    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
