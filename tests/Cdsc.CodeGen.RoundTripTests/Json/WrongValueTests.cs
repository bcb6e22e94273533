using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Values that are wrong in a way of their own, each put into an example in place of a right one.</summary>
public sealed class WrongValueTests
{
    private const string Id = "\"id\": \"dge_gas_ca\",";
    private const string Created = "\"updated\": \"2026-04-02T11:00:00-04:00\"";
    private const string Next = "\"next\": ";
    private const string NotADateTime = "Expected an RFC 3339 date-time, found the string ";
    private const string NotAnInteger = "Expected an integer of 32 bits, written without point and exponent, found the ";

    public static TheoryData<string, string, string, string> OfListings => new()
    {
        { Id, Id + "\"id\": \"other\",", "$.coverage_entries[1].id", "The member \"id\" stands twice." },
        { Id, Id + "\"\\u0069d\": \"other\",", "$.coverage_entries[1].id", "The member \"id\" stands twice." },
        { Id, "\"\\u0069\\u0064\": \"other\"," + Id, "$.coverage_entries[1].id", "The member \"id\" stands twice." },
        { Next, "\"x\": 1, \"x\": 1, \"next\": ", "$.x", "The member \"x\" stands twice." },
        { Next, "\"a.b\": 1, \"a\\u002eb\": 1, \"next\": ", "$['a.b']", "The member \"a.b\" stands twice." },
        { Next, "\"\": 1, \"\": 1, \"next\": ", "$.", "The member \"\" stands twice." },
        { Next, "\"next\": 5, \"was\": ", "$.next", "Expected a URI in a string, found the number 5." },
        { Id, "\"id\": \"\\ud800\",", "$.coverage_entries[1].id", "Expected a string, found the string \"\\ud800\"." },
        { Id, "\"id\": \"\\udc00\\ud800\",", "$.coverage_entries[1].id", "Expected a string, found the string" },
        { Id, "\"id\": 1e3,", "$.coverage_entries[1].id", "Expected a string, found the number 1e3." },
        { Id, Id + "\"\\ud800\": 1,", "$.coverage_entries[1]['\ufffd']", "A member name is not valid Unicode." },
        { "\"role\": \"aggregator\"", "\"role\": \"\\ud800\"", "$.coverage_entries[2].role", "Expected a string, found the string \"\\ud800\"." },
        { "\"metering_provider\"", "\"a\", \"\\udfff\"", "$.coverage_entries[0].infrastructure_types[2]", "Expected a string, found the string \"\\udfff\"." },
        { "\"metering_provider\"", "[]", "$.coverage_entries[0].infrastructure_types[1]", "Expected a string, found an array." },
        { "\"metering_provider\"", "null", "$.coverage_entries[0].infrastructure_types[1]", "Expected a string, found null." },
        { Next, "\"next\": \"\\ud83d\", \"was\": ", "$.next", "Expected a URI in a string, found the string \"\\ud83d\"." },
        { Created, "\"updated\": \"2026-04-02\"", "$.coverage_entries[1].updated", NotADateTime + "\"2026-04-02\"." },
        { Created, "\"updated\": \"2026-04-02 11:00:00Z\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"2026-04-02T11:00:00\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"2026-04-02T11:00:00.Z\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"2026-02-29T11:00:00Z\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"2026-04-02T24:00:00Z\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"2026-04-02T11:00:00+0100\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"\u0662026-04-02T11:00:00Z\"", "$.coverage_entries[1].updated", NotADateTime },
        { Created, "\"updated\": \"\"", "$.coverage_entries[1].updated", NotADateTime + "\"\"." },
        { Created, "\"updated\": \"\\ud800\"", "$.coverage_entries[1].updated", NotADateTime + "\"\\ud800\"." },
        { Created, "\"updated\": 1775142000", "$.coverage_entries[1].updated", "Expected an RFC 3339 date-time, found the number 1775142000." },
    };

    public static TheoryData<string, string> OfStatus => new()
    {
        { "503.0", NotAnInteger + "number 503.0." },
        { "5.03e2", NotAnInteger + "number 5.03e2." },
        { "1e3", NotAnInteger + "number 1e3." },
        { "-0", NotAnInteger + "number -0." },
        { "2147483648", NotAnInteger + "number 2147483648." },
        { "-2147483649", NotAnInteger + "number -2147483649." },
        { "\"503\"", NotAnInteger + "string \"503\"." },
    };

    public static TheoryData<string, string, string> OfRoots => new()
    {
        { nameof(ServerMetadata), "[]", "Expected an object, found an array." },
        { nameof(CoverageListing), "\"{}\"", "Expected an object, found the string \"{}\"." },
        { nameof(CoverageEntry), "17", "Expected an object, found the number 17." },
        { nameof(GeoJson), "true", "Expected an object, found true." },
        { nameof(Problem), "false", "Expected an object, found false." },
        { nameof(CoverageType), "{}", "Expected a string, found an object." },
        { nameof(CommodityType), "17", "Expected a string, found the number 17." },
        { nameof(MetadataVersion), "null", "Expected a string, found null." },
        { nameof(ServerCapability), "\"\\ud800\"", "Expected a string, found the string \"\\ud800\"." },
    };

    [Theory]
    [MemberData(nameof(OfListings))]
    public void A_wrong_value_in_a_listing_is_refused_with_its_path(string right, string wrong, string path, string message)
    {
        string json = TestFiles.Example("coverage-listing-page");
        string changed = json.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(json, changed);
        ModelType listing = ModelTypes.Of(nameof(CoverageListing));
        ReadingErrors.AssertRefused(listing, changed, path, message);
        ReadingErrors.AssertRefused(() => Pieces.Read(listing, changed), path, message, "in pieces");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(199)]
    public void An_item_is_counted_from_the_beginning_of_its_own_array(int index)
    {
        string[] items = [.. Enumerable.Repeat("\"a\"", 200)];
        items[index] = "17";
        string json = $$"""{ "x": [ [ 1, 2 ], {} ], "coverage_entries": [ { "x": [ 1 ], "capabilities": [ "a", "b" ], "commodity_types": [ {{string.Join(',', items)}} ] } ] }""";
        ReadingErrors.AssertRefused(
            ModelTypes.Of(nameof(CoverageListing)), json, $"$.coverage_entries[0].commodity_types[{index}]", "Expected a string, found the number 17.");
    }

    [Theory]
    [MemberData(nameof(OfStatus))]
    public void An_integer_in_another_form_or_too_large_is_refused(string status, string message) =>
        ReadingErrors.AssertRefused(ModelTypes.Of(nameof(Problem)), $$"""{ "title": "t", "status": {{status}} }""", "$.status", message);

    [Theory]
    [MemberData(nameof(OfRoots))]
    public void A_wrong_value_in_place_of_the_whole_is_refused(string type, string json, string message) =>
        ReadingErrors.AssertRefused(ModelTypes.Of(type), json, "$", message);

    [Fact]
    public void Null_in_place_of_an_object_is_refused_by_JsonModel_and_null_to_JsonSerializer()
    {
        foreach (ModelType type in ModelTypes.Objects)
        {
            ReadingErrors.AssertRefused(() => type.Parse("null"), "$", "Expected an object, found null.", type.Name);

            // What JsonSerializer does with every class.
            Assert.Null(type.Deserialize("null", ModelJson.Strict));
            Assert.Null(type.Deserialize("null", null));
        }
    }

    [Theory]
    [InlineData("\"id\": \"@\"", "$.coverage_entries[0].id")]
    [InlineData("\"type\": \"@\"", "$.coverage_entries[0].type")]
    [InlineData("\"created\": \"@\"", "$.coverage_entries[0].created")]
    [InlineData("\"map_resource\": \"@\"", "$.coverage_entries[0].map_resource")]
    [InlineData("\"@\": 1", "$.coverage_entries[0]['\ufffd']")]
    public void Bytes_that_are_not_UTF8_are_refused_with_their_path(string member, string path)
    {
        // Latin-1 makes the one byte FF of the letter, which UTF-8 never has.
        byte[] utf8 = System.Text.Encoding.Latin1.GetBytes($$"""{ "coverage_entries": [ { {{member}} } ] }""".Replace('@', '\u00ff'));
        ReadingErrors.AssertRefused(() => ModelTypes.Of(nameof(CoverageListing)).Parse(utf8), path, "", member);
    }

    [Fact]
    public void A_message_repeats_no_more_than_the_beginning_of_a_long_text()
    {
        string json = $$"""{ "title": "t", "status": "{{new string('9', 100_000)}}" }""";
        ReadingErrors.AssertRefused(ModelTypes.Of(nameof(Problem)), json, "$.status", $"found the string \"{new string('9', 64)}…\".");
    }
}
