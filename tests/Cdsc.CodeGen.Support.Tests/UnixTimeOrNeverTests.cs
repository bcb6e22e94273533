using System;
using System.Globalization;

namespace Cdsc.CodeGen.Support.Tests;

public class UnixTimeOrNeverTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("-1", -1)]
    [InlineData("2893256800", 2893256800)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Seconds_are_read_and_written_alike(string text, long seconds)
    {
        Assert.Equal(seconds, UnixTimeOrNever.Parse(text).Seconds);
        Assert.Equal(seconds, UnixTimeOrNever.Parse(text.AsSpan()).Seconds);
        Assert.True(UnixTimeOrNever.TryParse(text, out UnixTimeOrNever value));
        Assert.Equal(text, value.ToString());
        Assert.Equal(seconds == 0, value.IsNever);
        Assert.Equal(text, Scalars.RoundTrip(nameof(UnixTimeOrNever), text));
        Assert.Equal(text, Scalars.RoundTripInPieces(nameof(UnixTimeOrNever), text, 1));
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("0.0")]
    [InlineData("0e0")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e99999999999")]
    public void A_number_that_would_come_out_differently_is_refused(string json)
    {
        Assert.Null(Scalars.RoundTrip(nameof(UnixTimeOrNever), json));
        Assert.Null(Scalars.RoundTripInPieces(nameof(UnixTimeOrNever), json, 1));
        Assert.False(UnixTimeOrNever.TryParse(json, out _));
        Assert.Throws<FormatException>(() => UnixTimeOrNever.Parse(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1\0")]
    [InlineData("1,000")]
    [InlineData("(1)")]
    [InlineData("−1")]
    [InlineData("١")]
    [InlineData("never")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(UnixTimeOrNever.TryParse(text, out UnixTimeOrNever value));
        Assert.True(value.IsNever);
        Assert.False(UnixTimeOrNever.TryParse(text.AsSpan(), out _));
        Assert.Throws<FormatException>(() => UnixTimeOrNever.Parse(text.AsSpan()));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.False(UnixTimeOrNever.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => UnixTimeOrNever.Parse(null!));
    }

    [Fact]
    public void The_default_is_never()
    {
        UnixTimeOrNever value = default;
        Assert.True(value.IsNever);
        Assert.Equal(UnixTimeOrNever.Never, value);
        Assert.Equal(new UnixTimeOrNever(0).GetHashCode(), value.GetHashCode());
        Assert.Equal("0", value.ToString());
        Assert.Equal("0", Scalars.Write(value.WriteTo));
        Assert.False(value.TryGetDateTimeOffset(out _));
        Assert.Throws<InvalidOperationException>(() => value.ToDateTimeOffset());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-62_135_596_800, true)]
    [InlineData(-62_135_596_801, false)]
    [InlineData(253_402_300_799, true)]
    [InlineData(253_402_300_800, false)]
    [InlineData(long.MaxValue, false)]
    [InlineData(long.MinValue, false)]
    public void A_moment_converts_when_DateTimeOffset_holds_it(long seconds, bool fits)
    {
        UnixTimeOrNever value = new(seconds);
        Assert.Equal(fits, value.TryGetDateTimeOffset(out DateTimeOffset moment));
        if (fits)
        {
            Assert.Equal(seconds, moment.ToUnixTimeSeconds());
            Assert.Equal(TimeSpan.Zero, moment.Offset);
            Assert.Equal(moment, value.ToDateTimeOffset());
            Assert.Equal(value, UnixTimeOrNever.FromDateTimeOffset(moment));
        }
        else
        {
            Assert.Throws<OverflowException>(() => value.ToDateTimeOffset());
        }
    }

    [Theory]
    [InlineData("2022-06-01T00:00:00.9999999Z", 1654041600)]
    [InlineData("2022-06-01T02:00:00+02:00", 1654041600)]
    [InlineData("1969-12-31T23:59:59.5Z", -1)]
    [InlineData("1970-01-01T00:00:01Z", 1)]
    public void A_moment_becomes_the_second_it_is_in(string text, long seconds) =>
        Assert.Equal(seconds, UnixTimeOrNever.FromDateTimeOffset(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)).Seconds);

    [Fact]
    public void The_second_that_means_never_is_not_made_of_a_moment()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnixTimeOrNever.FromDateTimeOffset(DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnixTimeOrNever.FromDateTimeOffset(DateTimeOffset.UnixEpoch.AddTicks(1)));
    }

    [Fact]
    public void Equality_obeys_its_laws()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            long a = chance.Between(-5, 5);
            long b = chance.Between(-5, 5);
            Laws.AssertEquality<UnixTimeOrNever>(new(a), new(b), a == b, (x, y) => x == y, (x, y) => x != y);
        }
    }
}
