using System;
using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Random values. The seed is printed; CDSC_TEST_SEED repeats a run.</summary>
internal sealed class Chance
{
    private readonly Random _random;

    internal Chance()
    {
        string? wanted = Environment.GetEnvironmentVariable("CDSC_TEST_SEED");
        Seed = wanted is null ? Random.Shared.Next() : int.Parse(wanted, CultureInfo.InvariantCulture);
        _random = new Random(Seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"CDSC_TEST_SEED={Seed}");
    }

    internal int Seed { get; }

    internal int Below(int end) => _random.Next(end);

    internal int Between(int first, int last) => _random.Next(first, last + 1);

    internal bool OneIn(int count) => _random.Next(count) == 0;

    internal T Of<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    internal string Digits(int count)
    {
        StringBuilder digits = new();
        for (int i = 0; i < count; i++)
        {
            // Many zeros and nines, which is where carries and trimming happen.
            digits.Append(Of('0', '0', '9', (char)('0' + Below(10))));
        }

        return digits.ToString();
    }

    internal byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A number of RFC 8259.</summary>
    internal string Number(int maxDigits, int maxExponentDigits)
    {
        StringBuilder number = new(OneIn(2) ? "-" : "");
        string integer = Digits(Between(1, maxDigits)).TrimStart('0');
        number.Append(integer.Length == 0 ? "0" : integer);
        if (OneIn(2))
        {
            number.Append('.').Append(Digits(Between(1, maxDigits)));
        }

        if (maxExponentDigits > 0 && OneIn(2))
        {
            number.Append(Of("e", "E", "e+", "E+", "e-", "E-")).Append(Digits(Between(1, maxExponentDigits)));
        }

        return number.ToString();
    }

    /// <summary>A date-time of RFC 3339, from year 0001 on, without leap seconds.</summary>
    internal string DateTime(int maxFraction = 12, int maxOffsetHour = 23)
    {
        int year = Of(1, 2, 400, 1600, 1900, 1970, 2000, 2024, 2100, 9998, 9999, Between(1, 9999));
        int month = Between(1, 12);
        int day = Of(1, System.DateTime.DaysInMonth(year, month), Between(1, 28));
        string fraction = OneIn(2) && maxFraction > 0 ? "." + Digits(Between(1, maxFraction)) : "";
        string offset = OneIn(2)
            ? Of("Z", "z", "+00:00", "-00:00")
            : string.Create(CultureInfo.InvariantCulture, $"{Of('+', '-')}{Between(0, maxOffsetHour):00}:{Of(0, 30, 59, Between(0, 59)):00}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{year:0000}-{month:00}-{day:00}{Of('T', 't')}{Of(0, 23, Below(24)):00}:{Of(0, 59, Below(60)):00}:{Of(0, 59, Below(60)):00}{fraction}{offset}");
    }

    /// <summary>Any well-formed text, ASCII or not.</summary>
    internal string Text(int maxLength)
    {
        StringBuilder text = new();
        for (int count = Between(0, maxLength); count > 0; count--)
        {
            text.Append(Below(8) switch
            {
                0 => Of("\"", "\\", "/", "\n", "\0", "\u007f", "\u2028", "+", "<", "&", "'", "\u0300"),
                1 => char.ConvertFromUtf32(Between(0x10000, 0x10FFFF)),
                2 => ((char)Between(0xA0, 0xD7FF)).ToString(),
                3 => ((char)Between(0xE000, 0xFFFF)).ToString(),
                _ => ((char)Between(0x20, 0x7E)).ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>A text that differs in one place.</summary>
    internal string Mutate(string text)
    {
        char other = Of("0123456789+-.:TtZzeE \n\0/\u09ea\uff11\u0130\u0660".AsSpan());
        int at = Below(text.Length + 1);
        return Below(3) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 when at < text.Length => text.Remove(at, 1).Insert(at, other.ToString()),
            _ => text.Insert(at, other.ToString()),
        };
    }
}
