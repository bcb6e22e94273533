namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>duration</c>: RFC 3339, appendix A. Units stand in order and none between two others is left out.</summary>
internal static class DurationFormat
{
    public static bool IsDuration(string text)
    {
        var scanner = new TextScanner(text);
        if (!scanner.Skip('P') || scanner.AtEnd)
        {
            return false;
        }

        if (!scanner.Skip('T'))
        {
            TextScanner weeks = scanner;
            if (weeks.SkipDigits() > 0 && weeks.Skip('W'))
            {
                return weeks.AtEnd;
            }

            if (!Units(ref scanner, "YMD"))
            {
                return false;
            }

            if (scanner.AtEnd)
            {
                return true;
            }

            if (!scanner.Skip('T'))
            {
                return false;
            }
        }

        return Units(ref scanner, "HMS") && scanner.AtEnd;
    }

    private static bool Units(ref TextScanner scanner, string units)
    {
        int next = -1;
        while (!scanner.AtEnd && scanner.Rest[0] != 'T')
        {
            if (scanner.SkipDigits() == 0 || scanner.AtEnd)
            {
                return false;
            }

            int unit = units.IndexOf(scanner.Rest[0], StringComparison.Ordinal);
            if (unit < 0 || (next >= 0 && unit != next))
            {
                return false;
            }

            scanner.Skip(units[unit]);
            next = unit + 1;
        }

        return next >= 0;
    }
}
