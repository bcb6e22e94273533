using System;
using System.Globalization;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

public class CultureTests
{
    public static TheoryData<string> Names => [.. Cultures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_culture_changes_anything(string name) => Cultures.Run(name, () =>
    {
        CultureInfo culture = CultureInfo.CurrentCulture;

        JsonDecimal number = -1.50m;
        Assert.Equal("-1.50", number.Text);
        number = -1234567;
        Assert.Equal("-1234567", number.Text);
        number = long.MinValue;
        Assert.Equal("-9223372036854775808", number.Text);
        Assert.Equal(-1.5, Parse<JsonDecimal>("-1.5", culture).ToDouble());
        Assert.True(Parse<JsonDecimal>("-1.5", culture).TryGetDecimal(out decimal value) && value == -1.5m);
        Assert.Throws<FormatException>(() => Parse<JsonDecimal>("1,5", culture));
        Assert.Equal("-1E2", Scalars.RoundTrip(nameof(JsonDecimal), "-1E2"));

        Rfc3339DateTime moment = new DateTimeOffset(2022, 6, 1, 10, 20, 30, 400, TimeSpan.FromHours(-8));
        Assert.Equal("2022-06-01T10:20:30.4-08:00", moment.Text);
        Assert.Equal(2022, Parse<Rfc3339DateTime>("2022-06-01T10:20:30.4-08:00", culture).ToDateTimeOffset().Year);
        Assert.Equal("\"2022-06-01t00:00:00z\"", Scalars.RoundTrip(nameof(Rfc3339DateTime), "\"2022-06-01t00:00:00z\""));

        Assert.Equal("-1654041600", new UnixTimeOrNever(-1654041600).ToString());
        Assert.Equal(-5, Parse<UnixTimeOrNever>("-5", culture).Seconds);
        Assert.Contains("-9223372036854775808", Assert.Throws<OverflowException>(() => new UnixTimeOrNever(long.MinValue).ToDateTimeOffset()).Message, StringComparison.Ordinal);

        // Turkish has an I of its own.
        Assert.True(new UriString("FILE:///I").TryGetUri(out _));
        Assert.False(new UriString("F\u0130LE:///I").TryGetUri(out _));
        Assert.NotEqual(new UriString("I"), new UriString("i"));

        Assert.Equal("Base64Data (1234 bytes)", Base64Data.FromBytes(new byte[1234]).ToString());
        Assert.Equal("***", new Secret("I").ToString());
        Assert.Equal("Expected a number, found true.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<JsonDecimal>("true")).Message);
    });

    [Fact]
    public void The_cultures_are_what_they_seem()
    {
        if (!Cultures.AreAvailable)
        {
            Assert.Skip("No culture data here (invariant globalization).");
        }

        Cultures.Run("ar-SA", () => Assert.NotEqual("2022", new DateTime(2022, 6, 1).ToString("yyyy", CultureInfo.CurrentCulture)));
        Cultures.Run("sv-SE", () => Assert.Equal("\u22121", (-1).ToString(CultureInfo.CurrentCulture)));
    }

    [Fact]
    public void Every_scalar_is_parsable_as_any_type_is()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        Assert.Equal("a b", ParseText<UriString>("a b", culture).Text);
        Assert.Equal("Zg", ParseText<Base64Data>("Zg", culture).Text);
        Assert.Equal("a", ParseText<Secret>("a", culture).Reveal());
        Assert.Throws<FormatException>(() => ParseText<Base64Data>("Z", culture));
    }

    // Any type of the framework's own interfaces: by text and by span, by throwing and by trying.
    private static T Parse<T>(string text, CultureInfo culture)
        where T : struct, ISpanParsable<T>, IEquatable<T>
    {
        T value = T.Parse(text.AsSpan(), culture);
        Assert.True(T.TryParse(text.AsSpan(), culture, out T same) && same.Equals(value));
        Assert.Equal(value, ParseText<T>(text, culture));
        return value;
    }

    private static T ParseText<T>(string text, CultureInfo culture)
        where T : struct, IParsable<T>, IEquatable<T>
    {
        T value = T.Parse(text, culture);
        Assert.True(T.TryParse(text, culture, out T same) && same.Equals(value));
        Assert.False(T.TryParse(null, culture, out _));
        return value;
    }
}
