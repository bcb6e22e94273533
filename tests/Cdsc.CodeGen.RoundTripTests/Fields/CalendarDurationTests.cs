using System.Globalization;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests.Fields;

/// <summary>Distances by the grammar of RFC 3339, appendix A, as the schemas have it.</summary>
public sealed class CalendarDurationTests
{
    [Theory]
    [InlineData("P3Y", 3, 0, 0, 0, 0, 0, 0)]
    [InlineData("P1Y2M3D", 1, 2, 0, 3, 0, 0, 0)]
    [InlineData("P2W", 0, 0, 2, 0, 0, 0, 0)]
    [InlineData("P30DT2H", 0, 0, 0, 30, 2, 0, 0)]
    [InlineData("PT5M", 0, 0, 0, 0, 0, 5, 0)]
    [InlineData("PT1H2M3S", 0, 0, 0, 0, 1, 2, 3)]
    [InlineData("P6M", 0, 6, 0, 0, 0, 0, 0)]
    [InlineData("PT0S", 0, 0, 0, 0, 0, 0, 0)]
    public void Units_are_read(string text, int years, int months, int weeks, int days, int hours, int minutes, int seconds)
    {
        Assert.True(CalendarDuration.TryParse(text, out CalendarDuration value));
        Assert.Equal(new CalendarDuration(years, months, weeks, days, hours, minutes, seconds), value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PD")]
    [InlineData("P1Y3D")]
    [InlineData("P1D2M")]
    [InlineData("P1YT")]
    [InlineData("P1WT1H")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT1H1S")]
    [InlineData("P-1D")]
    [InlineData("P1.5D")]
    [InlineData("p1d")]
    [InlineData(" P1D")]
    [InlineData("P1D\n")]
    [InlineData("P1\0W")]
    [InlineData("P٣D")]
    [InlineData("P1Y1Y")]
    [InlineData("P99999999999D")]
    public void Anything_else_is_none(string? text) => Assert.False(CalendarDuration.TryParse(text, out _));

    [Fact]
    public void What_is_read_and_what_the_schemas_accept_is_the_same()
    {
        var chance = new Chance(nameof(What_is_read_and_what_the_schemas_accept_is_the_same));
        (string Name, Predicate<string> IsRead)[] all =
        [
            (nameof(RelativeOrAbsoluteDate), text => RelativeOrAbsoluteDate.TryParse(text, out _)),
            (nameof(RelativeOrAbsoluteDateTime), text => RelativeOrAbsoluteDateTime.TryParse(text, out _)),
        ];
        string[] texts = [.. Enumerable.Range(0, 20_000)
            .Select(_ => chance.OneIn(2) ? "P" + chance.Characters("1YMDWTHS", chance.Between(0, 6)) : Likely(chance)), "P0S"];
        foreach ((string name, Predicate<string> isRead) in all)
        {
            CompiledSchema schema = JsonSchemas.Of(name);
            int accepted = 0;
            foreach (string text in texts)
            {
                bool isAccepted = schema.IsValid(FieldValues.Json(text), SchemaDocument.Options);
                accepted += isAccepted ? 1 : 0;
                Assert.True(isAccepted == isRead(text), $"{text}: the schema {name} says {isAccepted}. {chance.Name}");
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{texts.Length} texts, {accepted} of them accepted by {name}");
            Assert.True(accepted > 1_000);
        }
    }

    [Theory]
    [InlineData("2024-02-29", "P1Y", RelativeDirection.Future, "2025-02-28")]
    [InlineData("2024-03-31", "P1M", RelativeDirection.Past, "2024-02-29")]
    [InlineData("2026-01-31", "P1M1D", RelativeDirection.Future, "2026-03-01")]
    [InlineData("2026-11-24", "P2W", RelativeDirection.Past, "2026-11-10")]
    public void A_distance_leads_to_a_date(string start, string distance, RelativeDirection direction, string end)
    {
        Assert.True(CalendarDuration.TryParse(distance, out CalendarDuration value));
        Assert.Equal(Date(end), value.From(Date(start), direction));
    }

    [Theory]
    [InlineData("P10000Y")]
    [InlineData("P2147483647Y")]
    [InlineData("P2147483647W")]
    [InlineData("P9000000D")]
    public void A_distance_beyond_the_calendar_is_refused(string distance)
    {
        Assert.True(CalendarDuration.TryParse(distance, out CalendarDuration value));
        Assert.Throws<ArgumentOutOfRangeException>(() => value.From(Date("2026-11-24"), RelativeDirection.Future));
        Assert.Throws<ArgumentOutOfRangeException>(() => value.From(Date("2026-11-24"), RelativeDirection.Past));
    }

    private static string Likely(Chance chance)
    {
        string Unit(string name) => chance.OneIn(2) ? chance.Between(0, 99).ToString(CultureInfo.InvariantCulture) + name : "";
        string time = chance.OneIn(2) ? "T" + Unit("H") + Unit("M") + Unit("S") : "";
        return "P" + (chance.OneIn(6) ? Unit("W") : Unit("Y") + Unit("M") + Unit("D")) + time;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
