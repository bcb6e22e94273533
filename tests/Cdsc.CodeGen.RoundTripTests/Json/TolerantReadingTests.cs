using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Tolerant reading makes up for missing lists and nulls, tells which, and makes up nothing else.</summary>
public sealed class TolerantReadingTests
{
    public static TheoryData<string> Objects => ModelTypes.OwnObjectNames;

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_missing_list_or_map_is_empty_a_missing_nullable_is_null_and_all_else_is_refused(string name)
    {
        ModelType type = ModelTypes.Of(name);
        JsonNode instance = InstanceBatch.Full(name);
        foreach (Place place in Place.In(instance, type.Schema).Where(p => p.IsRequired && (!type.Schema.IsUnion || p.Schema.Const is null)))
        {
            string json = place.Without(instance);
            if (place.Schema.IsNullable || place.Schema.Items is not null || place.Schema.Values is not null)
            {
                JsonNode? madeUp = place.Schema.IsNullable ? null : place.Schema.Items is null ? new JsonObject() : new JsonArray();
                AssertMadeUp(type, json, place.With(instance, madeUp), place.Path);
            }
            else
            {
                ReadingErrors.AssertRefused(() => type.Parse(json, JsonReading.Tolerant), place.Path, "A required member is missing.", json);
                ReadingErrors.AssertRefused(() => type.Deserialize(json, ModelJson.Tolerant), place.Path, "A required member is missing.", json);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void What_is_whole_is_read_as_in_strict_reading(string name)
    {
        ModelType type = ModelTypes.Of(name);
        foreach (string json in InstanceBatch.Of(name).Texts.Take(100))
        {
            var missing = new List<string>();
            Json.AssertSame(json, type.Write(type.Parse(json, JsonReading.Tolerant, missing)), () => name);
            Assert.Empty(missing);
        }
    }

    [Fact]
    public void All_that_was_missing_is_told_with_its_path()
    {
        JsonNode listing = JsonNode.Parse(TestFiles.Example("coverage-listing-page"))!;
        foreach ((int entry, string member) in new[] { (0, "capabilities"), (1, "entity_abbreviation"), (2, "infrastructure_types"), (2, "commodity_types") })
        {
            listing["coverage_entries"]![entry]!.AsObject().Remove(member);
        }

        listing.AsObject().Remove("next");
        listing.AsObject().Remove("previous");
        var missing = new List<string>();
        CoverageListing value = JsonModel.Parse(listing.ToJsonString(), CoverageListingJsonConverter.ReadValue, JsonReading.Tolerant, missing);
        Assert.Equal(
            [
                "$.coverage_entries[0].capabilities",
                "$.coverage_entries[1].entity_abbreviation",
                "$.coverage_entries[2].infrastructure_types",
                "$.coverage_entries[2].commodity_types",
                "$.next",
                "$.previous",
            ],
            missing);
        Assert.Empty(value.CoverageEntries[0].Capabilities);
        Assert.Null(value.CoverageEntries[1].EntityAbbreviation);
        Assert.Null(value.Next);
    }

    [Theory]
    [InlineData("{ \"coverage_entries\": null }", "$.coverage_entries", "Expected an array, found null.")]
    [InlineData("{ \"coverage_entries\": [ null ] }", "$.coverage_entries[0]", "Expected an object, found null.")]
    [InlineData("{ \"coverage_entries\": [], \"next\": 1 }", "$.next", "Expected a URI in a string, found the number 1.")]
    [InlineData("{ \"next\": null, \"next\": null }", "$.next", "The member \"next\" stands twice.")]
    [InlineData("{ \"coverage_entries\": [ {} ] }", "$.coverage_entries[0].id", "A required member is missing.")]
    public void Wrong_values_are_refused_as_ever(string json, string path, string message)
    {
        ModelType type = ModelTypes.Of(nameof(CoverageListing));
        ReadingErrors.AssertRefused(() => type.Parse(json, JsonReading.Tolerant), path, message, json);
        ReadingErrors.AssertRefused(() => type.Deserialize(json, ModelJson.Tolerant), path, message, json);
    }

    [Fact]
    public void Strict_reading_reports_nothing_since_it_overlooks_nothing()
    {
        var missing = new List<string>();
        Assert.Throws<JsonException>(() => JsonModel.Parse("{}", CoverageListingJsonConverter.ReadValue, JsonReading.Strict, missing));
        Assert.Empty(missing);
    }

    private static void AssertMadeUp(ModelType type, string json, string expected, string path)
    {
        var missing = new List<string>();
        Json.AssertSame(expected, type.Write(type.Parse(json, JsonReading.Tolerant, missing)), () => path);
        Assert.Equal(path, Assert.Single(missing));
        Json.AssertSame(expected, type.Serialize(type.Deserialize(json, ModelJson.Tolerant)!, ModelJson.Tolerant), () => path);
    }
}
