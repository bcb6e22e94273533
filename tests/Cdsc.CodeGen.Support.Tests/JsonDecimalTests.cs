using System;
using System.Globalization;
using System.Numerics;

namespace Cdsc.CodeGen.Support.Tests;

public class JsonDecimalTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0e-0")]
    [InlineData("1.50")]
    [InlineData("1e3")]
    [InlineData("1E+3")]
    [InlineData("1e-3")]
    [InlineData("1e0003")]
    [InlineData("0.1")]
    [InlineData("0e9")]
    [InlineData("1e999999999999")]
    [InlineData("-1e-99999999999999999999999999999999999999")]
    [InlineData("1234567890123456789012345678901234567890.12345678901234567890")]
    public void A_number_keeps_its_text(string text)
    {
        Assert.Equal(text, JsonDecimal.Parse(text).Text);
        Assert.Equal(text, JsonDecimal.Parse(text.AsSpan()).ToString());
        Assert.True(JsonDecimal.TryParse(text, out JsonDecimal value));
        Assert.Equal(text, value.Text);
        Assert.Equal(text, Scalars.RoundTrip(nameof(JsonDecimal), text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("1.")]
    [InlineData("1.e3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("1e1e1")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("1\0")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("null")]
    [InlineData("1d")]
    [InlineData("١")]
    [InlineData("１")]
    [InlineData("−1")]
    public void What_is_not_a_JSON_number_is_refused(string text)
    {
        Assert.False(JsonDecimal.TryParse(text, out JsonDecimal value));
        Assert.Equal("0", value.Text);
        Assert.False(JsonDecimal.TryParse(text.AsSpan(), out _));
        Assert.Throws<FormatException>(() => JsonDecimal.Parse(text));
        Assert.Throws<FormatException>(() => JsonDecimal.Parse(text.AsSpan()));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.False(JsonDecimal.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => JsonDecimal.Parse(null!));
    }

    [Fact]
    public void A_long_text_is_cut_in_the_message()
    {
        string message = Assert.Throws<FormatException>(() => JsonDecimal.Parse(new string('x', 10_000))).Message;
        Assert.InRange(message.Length, 64, 120);
    }

    [Fact]
    public void The_default_is_zero()
    {
        JsonDecimal value = default;
        Assert.Equal("0", value.Text);
        Assert.Equal("0", value.ToString());
        Assert.Equal(JsonDecimal.Parse("0"), value);
        Assert.Equal(JsonDecimal.Parse("-0.00e77").GetHashCode(), value.GetHashCode());
        Assert.True(value.TryGetDecimal(out decimal number));
        Assert.Equal(0m, number);
        Assert.True(value.TryGetInt64(out long integer));
        Assert.Equal(0, integer);
        Assert.Equal(0d, value.ToDouble());
        Assert.Equal(0, value.CompareTo(default));
        Assert.Equal("0", Scalars.Write(value.WriteTo));
    }

    [Theory]
    [InlineData("0", "-0")]
    [InlineData("0", "0.000e999999999999999999999")]
    [InlineData("1.0", "1.00")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000.0")]
    [InlineData("0.001", "1e-3")]
    [InlineData("0.00100e0", "100e-5")]
    [InlineData("1e999999999999", "10e999999999998")]
    [InlineData("1e999999999999", "0.1e1000000000000")]
    [InlineData("1e99999999999999999999999999999999999999", "0.1e100000000000000000000000000000000000000")]
    [InlineData("1e-99999999999999999999999999999999999999", "10e-100000000000000000000000000000000000000")]
    [InlineData("1e2147483646", "0.1e2147483647")]
    [InlineData("1e-2147483646", "10e-2147483647")]
    [InlineData("1e-1", "0.1e0")]
    [InlineData("10e-1", "0.1e1")]
    [InlineData("-12.50e0000000000000000000000000000002", "-1250")]
    public void The_same_number_written_differently_is_equal(string left, string right)
    {
        Laws.AssertEquality(JsonDecimal.Parse(left), JsonDecimal.Parse(right), true, (a, b) => a == b, (a, b) => a != b);
        Assert.Equal(0, JsonDecimal.Parse(left).CompareTo(JsonDecimal.Parse(right)));
    }

    [Theory]
    [InlineData("-1e999999999999", "-1")]
    [InlineData("-1", "-0.1")]
    [InlineData("-0.1", "-0.01")]
    [InlineData("-1e-999999999999", "0")]
    [InlineData("0", "1e-999999999999")]
    [InlineData("1e-999999999999", "1e-999999999998")]
    [InlineData("1e-99999999999999999999999999999", "1e-99999999999999999999999999998")]
    [InlineData("9.99", "10")]
    [InlineData("1.2", "1.23")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891")]
    [InlineData("1e999999999999", "1.0000000000000000000000000000000000001e999999999999")]
    [InlineData("9e999999999999", "1e1000000000000")]
    [InlineData("1e99999999999999999999999999999", "1e100000000000000000000000000000")]
    [InlineData("1e-5", "1e5")]
    public void The_order_is_that_of_the_numbers(string less, string greater)
    {
        JsonDecimal a = JsonDecimal.Parse(less);
        JsonDecimal b = JsonDecimal.Parse(greater);
        Assert.Equal(-1, a.CompareTo(b));
        Assert.Equal(1, b.CompareTo(a));
        Assert.True(a < b && a <= b && b > a && b >= a && a != b);
        Assert.False(b < a || b <= a || a > b || a >= b || a == b);
        Laws.AssertEquality(a, b, false, (x, y) => x == y, (x, y) => x != y);
    }

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("1e3", "1000")]
    [InlineData("-1.5e-3", "-0.0015")]
    [InlineData("1.500e1", "15.00")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("10000000000000000000000000000.0000000000000", "10000000000000000000000000000")]
    [InlineData("1.00000000000000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("100000000000000000000000000000000000000000e-40", "10.000000000000000000000000000")]
    [InlineData("0.00000000000000000000000000000000000000001e41", "1")]
    [InlineData("0.00", "0.00")]
    [InlineData("0e-99999999999999999999", "0.0000000000000000000000000000")]
    [InlineData("0e99999999999999999999", "0")]
    public void What_a_decimal_holds_exactly_becomes_one_with_its_zeros(string text, string expected)
    {
        Assert.True(JsonDecimal.Parse(text).TryGetDecimal(out decimal value));
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("-79228162514264337593543950336")]
    [InlineData("7.92281625142643375935439503355")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("1e999999999999")]
    [InlineData("1e-999999999999999999999999999999999")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0.12345678901234567890123456789")]
    public void What_a_decimal_would_round_is_refused(string text)
    {
        Assert.False(JsonDecimal.Parse(text).TryGetDecimal(out decimal value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1e3", 1000)]
    [InlineData("1.0", 1)]
    [InlineData("-1250e-2", null)]
    [InlineData("-1200e-2", -12)]
    [InlineData("0.5", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("1e19", null)]
    [InlineData("1e999999999999", null)]
    [InlineData("1e-999999999999", null)]
    [InlineData("0e999999999999", 0)]
    [InlineData("-0", 0)]
    public void A_whole_number_becomes_an_Int64_when_it_fits(string text, object? expected)
    {
        Assert.Equal(expected is not null, JsonDecimal.Parse(text).TryGetInt64(out long value));
        Assert.Equal(Convert.ToInt64(expected ?? 0L, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("0.1", 0.1)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1e99999999999999999999", double.NegativeInfinity)]
    [InlineData("1e-99999999999999999999", 0)]
    [InlineData("0e99999999999999999999", 0)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("9007199254740993.00000000000000000000000000000000000000000001", 9007199254740994)]
    public void A_double_is_the_nearest(string text, double expected) =>
        Assert.Equal(expected, JsonDecimal.Parse(text).ToDouble());

    [Fact]
    public void Numbers_convert_by_themselves()
    {
        JsonDecimal fromDecimal = 1.50m;
        JsonDecimal fromInt64 = long.MinValue;
        JsonDecimal fromInt32 = -7;
        Assert.Equal("1.50", fromDecimal.Text);
        Assert.Equal("-9223372036854775808", fromInt64.Text);
        Assert.Equal("-7", fromInt32.Text);
    }

    [Fact]
    public void Random_decimals_survive()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            byte[] bytes = chance.Bytes(12);
            decimal value = new(
                BitConverter.ToInt32(bytes, 0),
                BitConverter.ToInt32(bytes, 4),
                chance.OneIn(2) ? 0 : BitConverter.ToInt32(bytes, 8),
                chance.OneIn(2),
                (byte)chance.Between(0, 28));
            JsonDecimal number = value;
            Assert.True(JsonDecimal.TryParse(number.Text, out _), number.Text);
            Assert.True(number.TryGetDecimal(out decimal back), number.Text);
            Assert.Equal(decimal.GetBits(value), decimal.GetBits(back));
        }
    }

    [Fact]
    public void Random_numbers_agree_with_an_oracle_of_big_integers()
    {
        Chance chance = new();
        int decimals = 0;
        int equal = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = chance.Number(maxDigits: chance.OneOf(2, 10, 20, 40), maxExponentDigits: chance.OneOf(0, 1, 2, 40));
            string otherText = chance.OneIn(2) ? Rewrite(text, chance) : chance.OneIn(2) ? Nudge(text, chance) : chance.Number(2, 1);
            JsonDecimal number = JsonDecimal.Parse(text);
            JsonDecimal other = JsonDecimal.Parse(otherText);
            DecimalOracle oracle = DecimalOracle.Of(text);
            DecimalOracle otherOracle = DecimalOracle.Of(otherText);
            string what = $"{text} and {otherText}, {chance.Name}";

            Assert.True(oracle.CompareTo(otherOracle) == number.CompareTo(other), what);
            Laws.AssertEquality(number, other, oracle == otherOracle, (a, b) => a == b, (a, b) => a != b);
            equal += oracle == otherOracle ? 1 : 0;

            Assert.True(oracle.IsDecimal == number.TryGetDecimal(out decimal value), what);
            if (oracle.IsDecimal)
            {
                decimals++;
                Assert.True(DecimalOracle.Of(value) == oracle, what);
            }

            Assert.True(oracle.IsInt64 == number.TryGetInt64(out long integer), what);
            if (oracle.IsInt64)
            {
                Assert.True(oracle.ToBigInteger() == integer, what);
            }
        }

        // The draw reached what it is for.
        Assert.InRange(decimals, 2_000, 18_000);
        Assert.InRange(equal, 2_000, 18_000);
    }

    [Fact]
    public void Order_is_total()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            string text = chance.Number(3, 2);
            Laws.AssertOrder(
                JsonDecimal.Parse(text),
                JsonDecimal.Parse(chance.OneIn(2) ? Rewrite(text, chance) : chance.Number(3, 2)),
                JsonDecimal.Parse(chance.Number(3, 2)));
        }
    }

    [Fact]
    public void Exponents_of_a_million_digits_take_no_time()
    {
        string nines = new('9', 1_000_000);
        JsonDecimal a = JsonDecimal.Parse($"1e{nines}");
        JsonDecimal b = JsonDecimal.Parse($"0.1e1{new string('0', 1_000_000)}");
        JsonDecimal c = JsonDecimal.Parse($"1e{nines[1..]}8");
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.True(c < a);
        Assert.False(a.TryGetDecimal(out _));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void Zeros_by_the_million_cancel_against_the_exponent(string last)
    {
        JsonDecimal number = JsonDecimal.Parse($"0.{new string('0', 1_000_000)}{last}e1000001");
        Assert.Equal(JsonDecimal.Parse(last), number);
        Assert.True(number.TryGetInt64(out long value));
        Assert.Equal(long.Parse(last, CultureInfo.InvariantCulture), value);
    }

    // The same number with the point and the exponent elsewhere.
    private static string Rewrite(string text, Chance chance)
    {
        DecimalOracle oracle = DecimalOracle.Of(text);
        string digits = BigInteger.Abs(oracle.Coefficient).ToString(CultureInfo.InvariantCulture);
        string sign = text[0] == '-' ? "-" : "";
        int zeros = chance.Between(0, 5);
        digits += new string('0', zeros);
        int point = chance.Between(0, digits.Length);
        string integer = point == 0 ? "0" : digits[..point];
        string fraction = point == digits.Length ? "" : "." + digits[point..];
        if (integer.Length > 1 && integer[0] == '0')
        {
            return text;
        }

        BigInteger exponent = oracle.Exponent - zeros + (digits.Length - point);
        return exponent.IsZero && chance.OneIn(2)
            ? $"{sign}{integer}{fraction}"
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{integer}{fraction}e{exponent}");
    }

    // A number with one digit changed.
    private static string Nudge(string text, Chance chance)
    {
        int at = chance.Below(text.Length);
        string nudged = text.Remove(at, 1).Insert(at, chance.Digits(1));
        return JsonDecimal.TryParse(nudged, out _) ? nudged : text;
    }
}
