using System.Globalization;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Draws date-times in all shapes of RFC 3339.</summary>
internal sealed class DateTimeGenerator(Chance chance)
{
    public string Draw()
    {
        string fraction = chance.OneIn(2) ? "." + chance.Digits(chance.Between(1, 12)) : "";
        return chance.OneIn(10)
            ? chance.Of(["1990-12-31T23:59:60", "2016-12-31t23:59:60"]) + fraction + chance.Of(["Z", "z", "+00:00", "-00:00"])
            : Date(0) + chance.Of(["T", "t"]) + Time() + fraction + Offset();
    }

    /// <summary>A full date. The year 0 is none of the calendar of <see cref="DateOnly"/>, to which the generated types keep.</summary>
    public string Date() => Date(1);

    private string Date(int firstYear)
    {
        int year = chance.Of([firstYear, 1, 1600, 1900, 1970, 2000, 2024, 9999, chance.Between(1, 9999)]);
        int month = chance.Between(1, 12);
        int last = DateTime.DaysInMonth(year == 0 ? 400 : year, month);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{chance.Of([1, last, chance.Between(1, last)]):00}");
    }

    private string Time() => string.Create(
        CultureInfo.InvariantCulture, $"{chance.Of([0, 23, chance.Below(24)]):00}:{chance.Below(60):00}:{chance.Of([0, 59, chance.Below(60)]):00}");

    private string Offset() => chance.OneIn(2)
        ? chance.Of(["Z", "z", "+00:00", "-00:00"])
        : string.Create(CultureInfo.InvariantCulture, $"{chance.Of(["+", "-"])}{chance.Of([0, 14, 23, chance.Below(24)]):00}:{chance.Of([0, 30, 45, 59]):00}");
}
