using System.Text.Json;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Text that is not JSON, or not one JSON value.</summary>
public sealed class SyntaxErrorTests
{
    private static readonly ModelType Listing = ModelTypes.Of(nameof(CoverageListing));

    private static readonly string Example = TestFiles.Example("coverage-listing-page");

    public static TheoryData<string, string> Broken => new()
    {
        { "", "$" },
        { " \n ", "$" },
        { "{", "$" },
        { "{ \"coverage_entries\": [], \"next\": null, \"previous\": null } x", "$" },
        { "{ \"coverage_entries\": [], \"next\": null, \"previous\": null } {}", "$" },
        { "/* */ {}", "$" },
        { "{ \"coverage_entries\": [], \"next\": nul }", "$.next" },
        { "{ \"coverage_entries\": [], \"next\": 01 }", "$.next" },
        { "{ \"coverage_entries\": [], \"next\": \"a\tb\" }", "$.next" },
        { "{ \"coverage_entries\": [], \"next\": \"\\x\" }", "$.next" },
        { "{ \"coverage_entries\": [], \"next\": ", "$.next" },
        { "{ \"coverage_entries\": [], \"next\": \"htt", "$.next" },
        { "{ \"coverage_entries\": [], \"x\": tru }", "$.x" },
        { "{ \"coverage_entries\": [ { \"id\": 'a' } ] }", "$.coverage_entries[0].id" },
        { "{ \"coverage_entries\": [ { \"capabilities\": [ \"a\", \"b", "$.coverage_entries[0].capabilities[1]" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_JSON_is_refused_with_the_path_where_it_breaks(string json, string path) =>
        ReadingErrors.AssertRefused(Listing, json, path, "");

    [Fact]
    public void However_much_of_the_end_is_missing_a_JsonException_says_so()
    {
        for (int length = 0; length < Example.TrimEnd().Length; length++)
        {
            foreach (Way way in Way.All)
            {
                Assert.ThrowsAny<JsonException>(() => way.Read(Listing, Example[..length]));
            }
        }
    }

    [Fact]
    public void Any_change_of_a_character_gives_a_value_or_a_JsonException()
    {
        var chance = new Chance("changed characters");
        int read = 0;
        for (int i = 0; i < 3000; i++)
        {
            int at = chance.Below(Example.Length);
            string changed = Example[..at] + chance.Of(["", "\"", "{", "}", "[", "]", ",", ":", "0", "-", "\\", "null", " ", "\n", "\0"]) + Example[(at + chance.Below(2))..];
            object? value = null;
            Exception? thrown = Record.Exception(() => value = Listing.Parse(changed));
            Assert.True(thrown is null or JsonException, $"{chance.Name}: {thrown}\n{changed}");
            if (value is not null)
            {
                read++;
                Json.AssertSame(changed, Listing.Write(value), () => chance.Name);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} of 3000 could be read");
        Assert.InRange(read, 300, 2700);
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        const int Levels = 63;
        string deep = new string('[', Levels) + new string(']', Levels);
        string json = $$"""{ "type": "Point", "deep": {{deep}} }""";
        ModelType type = ModelTypes.Of(nameof(GeoJson));
        foreach (Way way in Way.All)
        {
            Json.AssertSame(json, way.Write(type, way.Read(type, json)!), () => way.Name);
            Assert.ThrowsAny<JsonException>(() => way.Read(type, json.Replace("[]", "[[]]", StringComparison.Ordinal)));
        }
    }

    /// <summary>A message goes into logs, and what follows a mistake may be a secret.</summary>
    [Fact]
    public void The_message_about_broken_JSON_repeats_no_more_than_the_beginning_of_a_long_text()
    {
        string json = Example.Replace("\"next\": \"https", $"\"next\": nul{new string('9', 10_000)}, \"was\": \"https", StringComparison.Ordinal);
        foreach (Way way in Way.All)
        {
            JsonException exception = Assert.ThrowsAny<JsonException>(() => way.Read(Listing, json));
            Assert.True(exception.Message.Length < 400, $"{way}: the message has {exception.Message.Length} characters");
        }
    }
}
