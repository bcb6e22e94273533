using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Lists: every listed value survives, and in open lists every other, too.</summary>
public sealed class ListValueTests
{
    public static TheoryData<string> Lists => ModelTypes.ListNames;

    public static TheoryData<string> OpenLists => [.. ModelTypes.Lists.Where(l => l.Schema.IsOpenList).Select(l => l.Name)];

    public static TheoryData<string> ClosedLists => [.. ModelTypes.Lists.Where(l => !l.Schema.IsOpenList).Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(OpenLists))]
    public void Values_that_are_listed_are_known_and_all_others_survive(string name)
    {
        ModelType list = ModelTypes.Of(name);
        foreach (string value in list.Schema.ListValues)
        {
            Assert.True(IsKnown(RoundTrip(list, value)));
            Assert.False(IsKnown(RoundTrip(list, value + "x")));
            Assert.False(IsKnown(RoundTrip(list, value[1..])));
            Assert.False(IsKnown(RoundTrip(list, InOtherCase(value))));

            // As long as a listed value, which is what the reader looks at first.
            Assert.False(IsKnown(RoundTrip(list, new string('x', value.Length))));
        }

        foreach (string value in (string[])["", " ", "examplespec_new", "\0", "😀", "\"\\"])
        {
            Assert.False(IsKnown(RoundTrip(list, value)));
        }
    }

    [Theory]
    [MemberData(nameof(ClosedLists))]
    public void A_closed_list_refuses_other_values_unless_reading_is_tolerant(string name)
    {
        ModelType list = ModelTypes.Of(name);
        foreach (string value in list.Schema.ListValues)
        {
            Assert.True(IsKnown(RoundTrip(list, value)));
            foreach (string other in (string[])[value + "x", value[1..], InOtherCase(value), new string('x', value.Length), ""])
            {
                string json = $"\"{other}\"";
                ReadingErrors.AssertRefused(list, json, "$", $"Expected one of the values of {name}, found the string {json}.");
                object read = list.Parse(json, Cdsc.Models.Support.JsonReading.Tolerant);
                Assert.Equal(other, read.ToString());
                Assert.False(IsKnown(read));
                Assert.Equal(json, list.Write(read));
            }
        }
    }

    [Theory]
    [MemberData(nameof(OpenLists))]
    public void The_default_value_is_an_empty_text(string name)
    {
        ModelType list = ModelTypes.Of(name);
        object value = Activator.CreateInstance(list.Type)!;
        Assert.Equal("", value.ToString());
        Assert.False(IsKnown(value));
        foreach (Way way in Way.All)
        {
            Assert.Equal("\"\"", way.Write(list, value));
            Assert.Equal(value, way.Read(list, "\"\""));
            Assert.Equal(value.GetHashCode(), way.Read(list, "\"\"")!.GetHashCode());
        }
    }

    [Fact]
    public void A_null_text_is_refused() => Assert.Throws<ArgumentNullException>(() => new CoverageType(null!));

    [Fact]
    public void Equality_is_that_of_the_text()
    {
        Assert.Equal(CoverageType.Geographic, new CoverageType("geographic"));
        Assert.NotEqual(CoverageType.Geographic, new CoverageType("Geographic"));
        Assert.True(CoverageType.Geographic == new CoverageType("geographic"));
        Assert.True(CoverageType.Geographic != CoverageType.Logical);
        Assert.NotEqual(new CoverageType("\u00e9"), new CoverageType("e\u0301"));
    }

    private static object RoundTrip(ModelType list, string value)
    {
        string json = System.Text.Json.JsonSerializer.Serialize(value);
        object? read = null;
        foreach (Way way in Way.All)
        {
            read = way.Read(list, json);
            Assert.Equal(value, read!.ToString());
            Json.AssertSame(json, way.Write(list, read), () => way.Name);
        }

        return read!;
    }

    private static string InOtherCase(string value) =>
        string.Concat(value.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));

    private static bool IsKnown(object value) => (bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)!;
}
