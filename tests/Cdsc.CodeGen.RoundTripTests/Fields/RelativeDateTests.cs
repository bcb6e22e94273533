using System.Globalization;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests.Fields;

/// <summary>Relative and absolute dates against the time zone of a Server.</summary>
public sealed class RelativeDateTests
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("P3Y")]
    [InlineData("P0D")]
    [InlineData("P2W")]
    [InlineData("infinite")]
    public void A_date_keeps_its_text(string text)
    {
        Assert.True(RelativeOrAbsoluteDate.TryParse(text, out RelativeOrAbsoluteDate value));
        Assert.Equal(text, value.Text);
        Assert.Equal(text == "infinite", value.IsInfinite);
        Assert.Equal(text[0] == 'P', value.IsRelative);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-1-31")]
    [InlineData("P1DT1H")]
    [InlineData("PT0S")]
    [InlineData("P1DT0S")]
    [InlineData("P0S")]
    [InlineData("Infinite")]
    [InlineData("2026-01-31T00:00:00Z")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_date(string? text) => Assert.False(RelativeOrAbsoluteDate.TryParse(text, out _));

    [Theory]
    [InlineData("2026-01-31T12:00:00Z")]
    [InlineData("2026-01-31t12:00:00.000000z")]
    [InlineData("P30DT2H")]
    [InlineData("PT0S")]
    [InlineData("P0S")]
    [InlineData("infinite")]
    public void A_moment_keeps_its_text(string text)
    {
        Assert.True(RelativeOrAbsoluteDateTime.TryParse(text, out RelativeOrAbsoluteDateTime value));
        Assert.Equal(text, value.Text);
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("P1Y3D")]
    [InlineData("INFINITE")]
    public void Anything_else_is_no_moment(string text) => Assert.False(RelativeOrAbsoluteDateTime.TryParse(text, out _));

    // At 03:00 UTC it is still the day before in Chicago.
    [Theory]
    [InlineData("P0D", "2026-03-01T03:00:00Z", RelativeDirection.Future, "2026-02-28")]
    [InlineData("P1D", "2026-03-01T03:00:00Z", RelativeDirection.Future, "2026-03-01")]
    [InlineData("P1M", "2026-03-01T09:00:00Z", RelativeDirection.Past, "2026-02-01")]
    [InlineData("2020-05-05", "2026-03-01T03:00:00Z", RelativeDirection.Past, "2020-05-05")]
    public void A_date_counts_in_the_time_zone_of_the_server(string text, string moment, RelativeDirection direction, string expected)
    {
        Assert.True(RelativeOrAbsoluteDate.TryParse(text, out RelativeOrAbsoluteDate value));
        Assert.Equal(expected, value.Resolve(Chicago, Moment(moment), direction)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    // The clocks went forward in Chicago on 8 March 2026 at 02:00, and back on 1 November 2026 at 02:00.
    [Theory]
    [InlineData("P1D", "2026-03-07T18:00:00Z", RelativeDirection.Future, "2026-03-08T12:00:00-05:00")]
    [InlineData("PT24H", "2026-03-07T18:00:00Z", RelativeDirection.Future, "2026-03-08T13:00:00-05:00")]
    [InlineData("P1D", "2026-03-07T08:30:00Z", RelativeDirection.Future, "2026-03-08T03:30:00-05:00")]
    [InlineData("P1D", "2026-10-31T06:30:00Z", RelativeDirection.Future, "2026-11-01T01:30:00-05:00")]
    [InlineData("P1DT1H", "2026-10-31T06:30:00Z", RelativeDirection.Future, "2026-11-01T01:30:00-06:00")]
    [InlineData("PT2H", "2026-11-24T12:00:00Z", RelativeDirection.Past, "2026-11-24T04:00:00-06:00")]
    [InlineData("P0S", "2026-11-24T12:00:00Z", RelativeDirection.Past, "2026-11-24T06:00:00-06:00")]
    [InlineData("2026-01-01T00:00:00Z", "2026-11-24T12:00:00Z", RelativeDirection.Past, "2026-01-01T00:00:00+00:00")]
    public void A_moment_counts_on_the_calendar_and_by_the_clock(string text, string moment, RelativeDirection direction, string expected)
    {
        Assert.True(RelativeOrAbsoluteDateTime.TryParse(text, out RelativeOrAbsoluteDateTime value));
        DateTimeOffset resolved = value.Resolve(Chicago, Moment(moment), direction)!.Value;
        Assert.Equal(expected, resolved.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void No_limit_is_no_date()
    {
        Assert.Null(RelativeOrAbsoluteDate.Infinite.Resolve(Chicago, DateTimeOffset.UnixEpoch, RelativeDirection.Past));
        Assert.Null(RelativeOrAbsoluteDateTime.Infinite.Resolve(Chicago, DateTimeOffset.UnixEpoch, RelativeDirection.Past));
    }

    [Fact]
    public void A_value_that_was_never_set_is_now_and_not_endless()
    {
        Assert.False(default(RelativeOrAbsoluteDate).IsInfinite);
        Assert.Equal(new DateOnly(1970, 1, 1), default(RelativeOrAbsoluteDate).Resolve(TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch, RelativeDirection.Future));
        Assert.False(default(RelativeOrAbsoluteDateTime).IsInfinite);
        Assert.Equal(DateTimeOffset.UnixEpoch, default(RelativeOrAbsoluteDateTime).Resolve(TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch, RelativeDirection.Future));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
