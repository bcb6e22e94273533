using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>The comparison sees what it is there to see: each test breaks a copy of the bundle.</summary>
public sealed class BrokenBundleTests
{
    public static TheoryData<string, string> Breaks => new()
    {
        { "remove schemas/CoverageListing", "CoverageListing: the object is missing" },
        { "remove schemas/ServerMetadata/properties/website", "ServerMetadata.website: the field is missing" },
        { "remove schemas/ServerMetadata/properties/oauth_metadata", "ServerMetadata.oauth_metadata: the field is missing" },
        { "set schemas/ServerMetadata/properties/website false", "ServerMetadata.website: the field is missing" },
        { "drop schemas/ServerMetadata/required name", "ServerMetadata.name: must be required" },
        { "add schemas/ServerMetadata/required related_metadata", "ServerMetadata.related_metadata: must be optional" },
        { "add schemas/ServerMetadata/required coverage", "ServerMetadata.coverage: must not be required always" },
        { "remove schemas/ServerMetadata/allOf/0", "ServerMetadata.coverage: must be required under a condition" },
        { "remove schemas/ServerMetadata/allOf/1", "ServerMetadata.oauth_metadata: must be required under a condition" },
        { "remove schemas/CoverageEntry/dependentRequired", "CoverageEntry.map_content_type: must be required under a condition" },
        { "add schemas/ServerMetadata/required surprise", "ServerMetadata.surprise: is required, but not declared" },
        { "set schemas/ServerMetadata/properties/name/type [\"string\",\"null\"]", "ServerMetadata.name: must not be nullable" },
        { "set schemas/CoverageListing/properties/next/type \"string\"", "CoverageListing.next: must be nullable" },
        { "remove schemas/ServerMetadata/properties/website/format", "ServerMetadata.website: has not the format uri" },
        { "set schemas/ServerMetadata/properties/created/format \"date\"", "ServerMetadata.created: has not the format date-time" },
        { "set schemas/ServerMetadata/properties/name/type \"integer\"", "ServerMetadata.name: is no string" },
        { "set schemas/ServerMetadata/properties/capabilities/type \"object\"", "ServerMetadata.capabilities: is no array with items" },
        { "set schemas/ServerMetadata/properties/related_metadata/items {\"type\":\"string\"}", "ServerMetadata.related_metadata: its items: has not the format uri" },
        { "set schemas/CoverageEntry/properties/role/$ref \"#/components/schemas/CoverageType\"", "CoverageEntry.role: does not refer to CapabilityRole" },
        { "set schemas/CoverageEntry/properties/country {\"type\":\"string\"}", "CoverageEntry.country: does not refer to CountryCode" },
        { "remove schemas/ServerMetadata/properties/name/description", "ServerMetadata.name: has no description" },
        { "set schemas/CoverageEntry/properties/surprise {\"type\":\"string\"}", "CoverageEntry.surprise: no table has the field" },
        { "set schemas/Surprise {\"type\":\"object\"}", "Surprise: no table has the schema" },
        { "remove schemas/GeoJson", "GeoJson: is listed as extra, but is not" },

        { "remove schemas/CommodityType", "CommodityType: the list is missing" },
        { "remove schemas/CommodityType/anyOf/3", "CommodityType: the value 'water' is missing" },
        { "remove schemas/ServerCapability/anyOf/1", "ServerCapability: the value 'oauth' is missing" },
        { "set schemas/CommodityType/anyOf/3/const \"sand\"", "CommodityType: no table has the value 'sand'" },
        { "remove schemas/CommodityType/anyOf/7", "CommodityType: must be open: its last branch is type: string" },
        { "set schemas/CommodityType/anyOf/7/pattern \"x\"", "CommodityType: must be open: its last branch is type: string" },
        { "remove schemas/CommodityType/anyOf/3/title", "CommodityType: the value 'water' has no title or no description" },
        { "remove schemas/CommodityType/type", "CommodityType: a list is of type string" },
    };

    public static TheoryData<string, string> OperationBreaks => new()
    {
        { "set operationId \"listEntries\"", "listCoverageEntries: the operation is missing" },
        { "set operationId \"listEntries\"", "listEntries: no table has the operation" },
        { "remove parameters/0", "listCoverageEntries: the filter 'ids' is missing" },
        { "set parameters/0/name \"id\"", "listCoverageEntries: no table has the filter 'id'" },
        { "remove parameters/1/style", "listCoverageEntries: the filter 'entity_numbers' must be an array, separated by spaces" },
        { "set parameters/1/explode true", "listCoverageEntries: the filter 'entity_numbers' must be an array, separated by spaces" },
        { "remove responses/304", "listCoverageEntries: the response 304 is missing" },
        { "remove responses/default", "listCoverageEntries: the response default is missing" },
        { "remove responses/200/content", "listCoverageEntries: the response 200 has no content of the type application/json" },
        { "set responses/200/content/application~1json/schema/$ref \"#/components/schemas/CoverageEntry\"", "listCoverageEntries: the response 200 must be a CoverageListing" },
        { "remove x-cds-discovery", "listCoverageEntries: the discovery by ServerMetadata.coverage is missing" },
        { "remove x-cds-pagination", "listCoverageEntries: it must be paged by next/previous" },
        { "remove x-cds-pagination/0/previous", "listCoverageEntries: it must be paged by next/previous" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_broken_schema_is_found(string change, string expected) => AssertFound(change, "components/", expected);

    [Theory]
    [MemberData(nameof(OperationBreaks))]
    public void A_broken_operation_is_found(string change, string expected) => AssertFound(change, "paths/~1cds~1coverage/get/", expected);

    [Fact]
    public void A_wrong_method_is_found()
    {
        JsonObject bundle = SpecCheck.Read(SpecProfiles.CdsWg101);
        JsonObject path = bundle["paths"]!["/cds/coverage"]!.AsObject();
        JsonNode get = path["get"]!;
        path.Remove("get");
        path["post"] = get;
        Assert.Contains("listCoverageEntries: the method must be GET", SpecCheck.Findings(SpecProfiles.CdsWg101, bundle));
    }

    [Fact]
    public void A_lost_well_known_path_is_found()
    {
        JsonObject bundle = SpecCheck.Read(SpecProfiles.CdsWg101);
        bundle["paths"]!["/.well-known/cds-server-metadata.json"]!["get"]!["x-cds-discovery"]!.AsArray().RemoveAt(0);
        Assert.Equal(
            ["getServerMetadata: the discovery by /.well-known/cds-server-metadata.json is missing"],
            SpecCheck.Findings(SpecProfiles.CdsWg101, bundle));
    }

    private static void AssertFound(string change, string prefix, string expected)
    {
        JsonObject bundle = SpecCheck.Read(SpecProfiles.CdsWg101);
        BundleEdit.Apply(bundle, change, prefix);
        Assert.Contains(expected, SpecCheck.Findings(SpecProfiles.CdsWg101, bundle));
    }
}
