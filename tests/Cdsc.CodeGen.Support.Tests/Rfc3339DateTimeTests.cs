using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Support.Tests;

public partial class Rfc3339DateTimeTests
{
    [Theory]
    [InlineData("2022-06-01T00:00:00.000000Z")]
    [InlineData("2022-06-01t00:00:00z")]
    [InlineData("2022-06-01T00:00:00.123456789Z")]
    [InlineData("2022-06-01T00:00:00.1234567890123456789012345678901234567890+23:59")]
    [InlineData("2022-06-01T00:00:00-00:00")]
    [InlineData("2022-06-01T00:00:00+00:00")]
    [InlineData("2022-06-01T00:00:00-23:59")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0000-02-29T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59.9999999999Z")]
    [InlineData("2000-02-29T00:00:00Z")]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("1990-06-30T23:59:60Z")]
    [InlineData("1990-12-31T15:59:60-08:00")]
    [InlineData("1991-01-01T00:29:60.5+00:30")]
    [InlineData("2016-12-31T23:59:60.999-00:00")]
    [InlineData("2024-02-29T23:59:60Z")]
    [InlineData("2024-02-28T22:59:60-25:00", false)]
    [InlineData("2024-02-28T23:58:60-23:59", false)]
    [InlineData("2024-02-29T00:00:60-23:59")]
    [InlineData("2024-03-01T23:58:60+23:59")]
    [InlineData("0000-01-01T00:59:60+01:00")]

    // From the JSON Schema test suite (MIT), optional/format/date-time.json of 2020-12.
    [InlineData("1963-06-19T08:30:06.283185Z")]
    [InlineData("1963-06-19T08:30:06Z")]
    [InlineData("1937-01-01T12:00:27.87+00:20")]
    [InlineData("1990-12-31T15:59:50.123-08:00")]
    [InlineData("1998-12-31T23:59:60Z")]
    [InlineData("1998-12-31T15:59:60.123-08:00")]
    [InlineData("1963-06-19t08:30:06.283185z")]
    [InlineData("1985-04-12T00:59:59.999999999999999Z")]
    [InlineData("1998-12-31T23:59:61Z", false)]
    [InlineData("1998-12-31T23:58:60Z", false)]
    [InlineData("1998-12-31T22:59:60Z", false)]
    [InlineData("1990-02-31T15:59:59.123-08:00", false)]
    [InlineData("1990-12-31T15:59:59-24:00", false)]
    [InlineData("1963-06-19T08:30:06.28123+01:00Z", false)]
    [InlineData("1990-12-31T24:00:00Z", false)]
    [InlineData("1990-12-31T15:60:00Z", false)]
    [InlineData("1990-12-31T10:00:00+10:60", false)]
    [InlineData("06/19/1963 08:30:06 PST", false)]
    [InlineData("2013-350T01:01:01", false)]
    [InlineData("1963-6-19T08:30:06.283185Z", false)]
    [InlineData("1963-06-1T08:30:06.283185Z", false)]
    [InlineData("1963-06-1\u09eaT00:00:00Z", false)]
    [InlineData("1963-06-11T0\u09ea:00:00Z", false)]
    [InlineData("+11963-06-19T08:30:06.283185Z", false)]
    [InlineData("1985-04-12T23:20:50+01", false)]
    [InlineData("2016-12-31T24:59:60+01:00", false)]
    [InlineData("1985-04-12T23:20:50Z\n", false)]

    [InlineData("", false)]
    [InlineData("2022-06-01", false)]
    [InlineData("2022-06-01T00:00:00", false)]
    [InlineData("2022-06-01T00:00:00.Z", false)]
    [InlineData("2022-06-01T00:00:00.", false)]
    [InlineData("2022-06-01T00:00:00.1", false)]
    [InlineData("2022-06-01T00:00:00,1Z", false)]
    [InlineData("2022-06-01T00:00Z", false)]
    [InlineData("2022-06-01 00:00:00Z", false)]
    [InlineData("2022-06-01_00:00:00Z", false)]
    [InlineData(" 2022-06-01T00:00:00Z", false)]
    [InlineData("2022-06-01T00:00:00Z ", false)]
    [InlineData("2022-06-01T00:00:00ZZ", false)]
    [InlineData("2022-06-01T00:00:00+0100", false)]
    [InlineData("2022-06-01T00:00:00+1:00", false)]
    [InlineData("2022-06-01T00:00:00\u221201:00", false)]
    [InlineData("2022-06-01T00:00:00*01:00", false)]
    [InlineData("2022-06-01T00:00:00.1+01:00:00", false)]
    [InlineData("2022-00-01T00:00:00Z", false)]
    [InlineData("2022-13-01T00:00:00Z", false)]
    [InlineData("2022-06-00T00:00:00Z", false)]
    [InlineData("2022-06-31T00:00:00Z", false)]
    [InlineData("2022-02-29T00:00:00Z", false)]
    [InlineData("1900-02-29T00:00:00Z", false)]
    [InlineData("2100-02-29T00:00:00Z", false)]
    [InlineData("-022-06-01T00:00:00Z", false)]
    [InlineData("12022-06-01T00:00:00Z", false)]
    [InlineData("2022-W22-3T00:00:00Z", false)]
    [InlineData("2016-12-30T23:59:60Z", false)]
    [InlineData("2016-12-31T23:59:60+01:00", false)]
    [InlineData("2016-12-15T00:59:60+01:00", false)]
    [InlineData("2016-12-30T23:59:60-23:59", false)]
    [InlineData("2022-06-01T00:00:0\u0660Z", false)]
    public void What_RFC_3339_allows_is_read_and_nothing_else(string text, bool isDateTime = true)
    {
        Assert.Equal(isDateTime, Rfc3339DateTime.TryParse(text, out Rfc3339DateTime value));
        Assert.Equal(isDateTime ? text : "0001-01-01T00:00:00Z", value.Text);
        Assert.Equal(isDateTime, Rfc3339DateTime.TryParse(text.AsSpan(), out value));
        Assert.Equal(isDateTime ? text : "0001-01-01T00:00:00Z", value.ToString());
        if (isDateTime)
        {
            Assert.Equal(text, Rfc3339DateTime.Parse(text).Text);
            Assert.Equal(text, Rfc3339DateTime.Parse(text.AsSpan()).Text);
        }
        else
        {
            Assert.Throws<FormatException>(() => Rfc3339DateTime.Parse(text));
            Assert.Throws<FormatException>(() => Rfc3339DateTime.Parse(text.AsSpan()));
        }

        string json = System.Text.Json.JsonSerializer.Serialize(text);
        string expected = $"\"{text}\"";
        Assert.Equal(isDateTime ? expected : null, Scalars.RoundTrip(nameof(Rfc3339DateTime), json));
        Assert.Equal(isDateTime ? expected : null, Scalars.RoundTripInPieces(nameof(Rfc3339DateTime), json, 5));
    }

    /// <summary>Most are kept as a number: each text comes back from it, and is equal to itself however it was read.</summary>
    [Fact]
    public void Every_form_comes_back_however_many_digits_it_has()
    {
        Chance chance = new();
        foreach (string zone in (string[])["Z", "z", "+00:00", "-00:00", "+01:00"])
        {
            for (int digits = 0; digits <= 9; digits++)
            {
                for (int i = 0; i < 40; i++)
                {
                    string fraction = digits == 0 ? "" : "." + string.Concat(Enumerable.Range(0, digits).Select(_ => chance.Between(0, 3) == 0 ? '0' : (char)('0' + chance.Between(0, 9))));
                    string text = new DateTime(chance.Between(1, 9999), chance.Between(1, 12), chance.Between(1, 28), chance.Between(0, 23), chance.Between(0, 59), chance.Between(0, 59))
                        .ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + zone;
                    Rfc3339DateTime value = Rfc3339DateTime.Parse(text);
                    Rfc3339DateTime fromBytes = System.Text.Json.JsonSerializer.Deserialize<Rfc3339DateTime>($"\"{text}\"");
                    Assert.True(text == value.Text && text == fromBytes.Text, $"{text}, {chance.Name}");
                    Assert.Equal(text.Replace("+", "\\u002B", StringComparison.Ordinal), System.Text.Json.JsonSerializer.Serialize(value).Trim('"'));
                    Assert.True(value == fromBytes && value.GetHashCode() == fromBytes.GetHashCode() && value.CompareTo(fromBytes) == 0, $"{text}, {chance.Name}");
                    Assert.NotEqual(value, Rfc3339DateTime.Parse(text.Replace(zone, digits is 0 ? ".0" + zone : "0" + zone, StringComparison.Ordinal)));
                    Assert.Equal(DateTimeOffset.Parse(text[..Math.Min(text.Length - zone.Length, 27)] + zone, CultureInfo.InvariantCulture), value.ToDateTimeOffset());
                }
            }
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.False(Rfc3339DateTime.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Rfc3339DateTime.Parse(null!));
    }

    [Fact]
    public void The_default_is_the_first_moment_of_the_year_1()
    {
        Rfc3339DateTime value = default;
        Assert.Equal("0001-01-01T00:00:00Z", value.Text);
        Assert.Equal(Rfc3339DateTime.Parse("0001-01-01T00:00:00Z"), value);
        Assert.Equal(Rfc3339DateTime.Parse("0001-01-01T00:00:00Z").GetHashCode(), value.GetHashCode());
        Assert.Equal(DateTimeOffset.MinValue, value.ToDateTimeOffset());
        Assert.Equal(TimeSpan.Zero, value.Offset);
        Assert.Equal(0, value.CompareTo(default));
        Assert.Equal("\"0001-01-01T00:00:00Z\"", Scalars.Write(value.WriteTo));
        Rfc3339DateTime converted = default(DateTimeOffset);
        Assert.Equal(value, converted);
    }

    [Theory]
    [InlineData("2022-06-01T00:00:00.000000Z", "2022-06-01T00:00:00.0000000+00:00")]
    [InlineData("2022-06-01t00:00:00z", "2022-06-01T00:00:00.0000000+00:00")]
    [InlineData("2022-06-01T12:00:00.1-08:00", "2022-06-01T12:00:00.1000000-08:00")]
    [InlineData("2022-06-01T12:00:00.12345679999999Z", "2022-06-01T12:00:00.1234567+00:00")]
    [InlineData("9999-12-31T23:59:59.99999999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2016-12-31T15:59:60.5-08:00", "2016-12-31T16:00:00.5000000-08:00")]
    [InlineData("2022-06-01T00:00:00-00:00", "2022-06-01T00:00:00.0000000+00:00")]
    [InlineData("2022-06-01T00:00:00+14:00", "2022-06-01T00:00:00.0000000+14:00")]
    [InlineData("0001-01-01T14:00:00+14:00", "0001-01-01T14:00:00.0000000+14:00")]
    [InlineData("0000-12-31T23:00:00-14:00", null)]
    [InlineData("0001-01-01T00:00:00+00:01", null)]
    [InlineData("0000-06-01T00:00:00Z", null)]
    [InlineData("9999-12-31T23:59:60Z", null)]
    [InlineData("9999-12-31T23:59:00-00:01", null)]
    [InlineData("2022-06-01T00:00:00+14:01", null)]
    [InlineData("2022-06-01T00:00:00-23:00", null)]
    public void A_moment_converts_when_DateTimeOffset_holds_it(string text, string? expected)
    {
        Rfc3339DateTime value = Rfc3339DateTime.Parse(text);
        Assert.Equal(expected is not null, value.TryGetDateTimeOffset(out DateTimeOffset moment));
        if (expected is null)
        {
            Assert.Equal(default, moment);
            Assert.Contains(text, Assert.Throws<OverflowException>(() => value.ToDateTimeOffset()).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(expected, moment.ToString("O", CultureInfo.InvariantCulture));
            Assert.True(moment.EqualsExact(value.ToDateTimeOffset()));
            Assert.True(moment.EqualsExact((DateTimeOffset)value));
            Assert.Equal(moment.Offset, value.Offset);
        }
    }

    [Fact]
    public void The_offset_is_known_where_DateTimeOffset_has_none()
    {
        Assert.Equal(new TimeSpan(-23, -59, 0), Rfc3339DateTime.Parse("2022-06-01T00:00:00-23:59").Offset);
        Assert.Equal(new TimeSpan(0, 30, 0), Rfc3339DateTime.Parse("2022-06-01T00:00:00+00:30").Offset);
    }

    [Theory]
    [InlineData(0, 0, "2022-06-01T10:20:30Z")]
    [InlineData(1, 0, "2022-06-01T10:20:30.0000001Z")]
    [InlineData(5_000_000, 60, "2022-06-01T10:20:30.5+01:00")]
    [InlineData(1_000, -570, "2022-06-01T10:20:30.0001-09:30")]
    public void A_DateTimeOffset_is_written_in_its_shortest_form(long ticks, int offset, string expected)
    {
        Rfc3339DateTime value = new DateTimeOffset(2022, 6, 1, 10, 20, 30, TimeSpan.FromMinutes(offset)).AddTicks(ticks);
        Assert.Equal(expected, value.Text);
    }

    [Theory]
    [InlineData("2022-06-01T00:00:00Z", "2022-06-01T00:00:00z")]
    [InlineData("2022-06-01T00:00:00Z", "2022-06-01t00:00:00Z")]
    [InlineData("2022-06-01T00:00:00Z", "2022-06-01T00:00:00.000Z")]
    [InlineData("2022-06-01T00:00:00Z", "2022-06-01T00:00:00+00:00")]
    [InlineData("2022-06-01T00:00:00Z", "2022-06-01T23:59:00+23:59")]
    [InlineData("2016-12-31T23:59:60.10Z", "2016-12-31T15:59:60.1-08:00")]
    [InlineData("0000-12-31T23:00:00-01:00", "0001-01-01T00:00:00Z")]
    public void One_instant_written_in_two_ways_is_the_same_instant_but_not_equal(string left, string right)
    {
        Rfc3339DateTime a = Rfc3339DateTime.Parse(left);
        Rfc3339DateTime b = Rfc3339DateTime.Parse(right);
        Laws.AssertEquality(a, b, false, (x, y) => x == y, (x, y) => x != y);
        Assert.True(a.IsSameInstantAs(b));
        Assert.True(a <= b && a >= b);
        Assert.False(a < b || a > b);
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z", "0000-12-31T00:00:00Z")]
    [InlineData("0000-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z")]
    [InlineData("2022-06-01T00:00:00.1Z", "2022-06-01T00:00:00.10000000000000000000001Z")]
    [InlineData("2022-06-01T00:00:00.09Z", "2022-06-01T00:00:00.1Z")]
    [InlineData("2022-06-01T10:00:00+02:00", "2022-06-01T09:00:00Z")]
    [InlineData("2016-12-31T23:59:59.999Z", "2016-12-31T23:59:60Z")]
    [InlineData("2016-12-31T23:59:60.999Z", "2017-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:60Z", "9999-12-31T23:59:59-00:01")]
    public void The_order_is_that_of_the_instants(string earlier, string later)
    {
        Rfc3339DateTime a = Rfc3339DateTime.Parse(earlier);
        Rfc3339DateTime b = Rfc3339DateTime.Parse(later);
        Assert.Equal(-1, a.CompareTo(b));
        Assert.Equal(1, b.CompareTo(a));
        Assert.True(a < b && a <= b && b > a && b >= a && !a.IsSameInstantAs(b));
        Assert.False(b < a || b <= a || a > b || a >= b);
    }

    [Fact]
    public void Random_moments_agree_with_DateTimeOffset()
    {
        Chance chance = new();
        int comparable = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = chance.DateTime(maxFraction: 7, maxOffsetHour: 14);
            bool isMoment = DateTimeOffset.TryParseExact(
                text.ToUpperInvariant().Replace("Z", "+00:00", StringComparison.Ordinal),
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTimeOffset expected);
            string what = $"{text}, {chance.Name}";
            Assert.True(Rfc3339DateTime.TryParse(text, out Rfc3339DateTime value), what);
            Assert.True(isMoment == value.TryGetDateTimeOffset(out DateTimeOffset actual), what);
            if (!isMoment)
            {
                continue;
            }

            comparable++;
            Assert.True(expected.EqualsExact(actual), what);
            Rfc3339DateTime converted = expected;
            Assert.True(converted.IsSameInstantAs(value), what);
            Assert.True(converted.Text.Length <= text.Length, what);
            Assert.True(converted.ToDateTimeOffset().EqualsExact(expected), what);

            string otherText = chance.DateTime(maxFraction: 7, maxOffsetHour: 13);
            Rfc3339DateTime other = Rfc3339DateTime.Parse(otherText);
            if (other.TryGetDateTimeOffset(out DateTimeOffset otherMoment))
            {
                Assert.Equal(Math.Sign(expected.CompareTo(otherMoment)), value.CompareTo(other));
            }
        }

        Assert.InRange(comparable, 15_000, 20_000);
    }

    [Fact]
    public void Random_texts_are_accepted_as_the_grammar_says()
    {
        Chance chance = new();
        int accepted = 0;
        for (int i = 0; i < 30_000; i++)
        {
            string text = chance.DateTime();
            text = chance.OneIn(10) ? text : chance.Mutate(text);
            text = chance.OneIn(4) ? chance.Mutate(text) : text;
            bool expected = IsInGrammar(text);
            accepted += expected ? 1 : 0;
            Assert.True(expected == Rfc3339DateTime.TryParse(text, out _), $"{text}, {chance.Name}");
            string json = System.Text.Json.JsonSerializer.Serialize(text);
            Assert.True(expected == (Scalars.RoundTrip(nameof(Rfc3339DateTime), json) is not null), $"{text}, {chance.Name}");
        }

        Assert.InRange(accepted, 3_000, 27_000);
    }

    [Fact]
    public void Equality_and_order_obey_their_laws()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            string text = chance.DateTime();
            string other = chance.OneIn(2) ? text.Replace("Z", ".000+00:00", StringComparison.Ordinal) : chance.DateTime();
            other = Rfc3339DateTime.TryParse(other, out _) ? other : text;
            Rfc3339DateTime a = Rfc3339DateTime.Parse(text);
            Rfc3339DateTime b = Rfc3339DateTime.Parse(new string(other));
            Laws.AssertEquality(a, b, text == other, (x, y) => x == y, (x, y) => x != y);
            Laws.AssertOrder(a, b, Rfc3339DateTime.Parse(chance.DateTime()));
        }
    }

    // The grammar of section 5.6, and the days of months; no leap seconds are drawn, but mutation makes some.
    private static bool IsInGrammar(string text)
    {
        Match match = Grammar().Match(text);
        if (!match.Success)
        {
            return false;
        }

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        int year = Number("year");
        int likeYear = year % 400 + 2000;
        if (Number("day") > DateTime.DaysInMonth(likeYear, Number("month")))
        {
            return false;
        }

        if (Number("second") < 60)
        {
            return true;
        }

        DateTime utc = new DateTime(likeYear, Number("month"), Number("day"), Number("hour"), Number("minute"), 0);
        if (match.Groups["oh"].Success)
        {
            TimeSpan offset = new(Number("oh"), Number("om"), 0);
            utc = match.Groups["sign"].Value == "-" ? utc + offset : utc - offset;
        }

        utc = utc.AddMinutes(1);
        return utc.TimeOfDay == TimeSpan.Zero && utc.Day == 1;
    }

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12][0-9]|3[01])[Tt](?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9]):(?<second>[0-5][0-9]|60)(\.[0-9]+)?([Zz]|(?<sign>[+-])(?<oh>[01][0-9]|2[0-3]):(?<om>[0-5][0-9]))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
