using System;
using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Random texts of scalars.</summary>
internal static class ScalarChance
{
    /// <summary>A number of RFC 8259.</summary>
    internal static string Number(this Chance chance, int maxDigits, int maxExponentDigits)
    {
        StringBuilder number = new(chance.OneIn(2) ? "-" : "");
        string integer = chance.Digits(chance.Between(1, maxDigits)).TrimStart('0');
        number.Append(integer.Length == 0 ? "0" : integer);
        if (chance.OneIn(2))
        {
            number.Append('.').Append(chance.Digits(chance.Between(1, maxDigits)));
        }

        if (maxExponentDigits > 0 && chance.OneIn(2))
        {
            number.Append(chance.OneOf("e", "E", "e+", "E+", "e-", "E-")).Append(chance.Digits(chance.Between(1, maxExponentDigits)));
        }

        return number.ToString();
    }

    /// <summary>A date-time of RFC 3339, from year 0001 on, without leap seconds.</summary>
    internal static string DateTime(this Chance chance, int maxFraction = 12, int maxOffsetHour = 23)
    {
        int year = chance.OneOf(1, 2, 400, 1600, 1900, 1970, 2000, 2024, 2100, 9998, 9999, chance.Between(1, 9999));
        int month = chance.Between(1, 12);
        int day = chance.OneOf(1, System.DateTime.DaysInMonth(year, month), chance.Between(1, 28));
        string time = string.Create(
            CultureInfo.InvariantCulture,
            $"{chance.OneOf(0, 23, chance.Below(24)):00}:{chance.OneOf(0, 59, chance.Below(60)):00}:{chance.OneOf(0, 59, chance.Below(60)):00}");
        string fraction = chance.OneIn(2) && maxFraction > 0 ? "." + chance.Digits(chance.Between(1, maxFraction)) : "";
        string offset = chance.OneIn(2)
            ? chance.OneOf("Z", "z", "+00:00", "-00:00")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{chance.OneOf('+', '-')}{chance.Between(0, maxOffsetHour):00}:{chance.OneOf(0, 30, 59, chance.Between(0, 59)):00}");
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}{chance.OneOf('T', 't')}{time}{fraction}{offset}");
    }

    /// <summary>A text that differs in one place.</summary>
    internal static string Mutate(this Chance chance, string text)
    {
        char other = chance.OneOf("0123456789+-.:TtZzeE \n\0/\u09ea\uff11\u0130\u0660".AsSpan());
        int at = chance.Below(text.Length + 1);
        return chance.Below(3) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 when at < text.Length => text.Remove(at, 1).Insert(at, other.ToString()),
            _ => text.Insert(at, other.ToString()),
        };
    }
}
