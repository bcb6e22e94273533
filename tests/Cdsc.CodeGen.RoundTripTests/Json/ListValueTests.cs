using System.Globalization;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Open lists: every value survives, listed or not.</summary>
public sealed class ListValueTests
{
    public static TheoryData<string> Lists => ModelTypes.ListNames;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Values_that_are_listed_are_known_and_all_others_survive(string name)
    {
        ModelType list = ModelTypes.Of(name);
        foreach (string value in list.Schema.ListValues)
        {
            Assert.True(IsKnown(RoundTrip(list, value)));
            Assert.False(IsKnown(RoundTrip(list, value + "x")));
            Assert.False(IsKnown(RoundTrip(list, value[1..])));
            Assert.False(IsKnown(RoundTrip(list, value.ToUpper(CultureInfo.InvariantCulture))));

            // As long as a listed value, which is what the reader looks at first.
            Assert.False(IsKnown(RoundTrip(list, new string('x', value.Length))));
        }

        foreach (string value in (string[])["", " ", "examplespec_new", "\0", "😀", "\"\\"])
        {
            Assert.False(IsKnown(RoundTrip(list, value)));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
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

    private static bool IsKnown(object value) => (bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)!;
}
