using System.Text.Json;

namespace CdscServer._1;

/// <summary>Where the server has data. Put your own territories here, or read them from where you keep them.</summary>
internal static class SampleCoverage
{
    /// <summary>The entries, without the links to their maps.</summary>
    public static IReadOnlyList<CoverageEntry> Entries { get; } =
    [
        Entry("electricity", "Harbour district", "Homes and businesses around the harbour.", CommodityType.Electricity),
        Entry("gas", "Old town", "Everything within the old walls.", CommodityType.NaturalGas),
    ];

    /// <summary>The map of a territory, as a picture.</summary>
    public const string Map = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
          <rect width="100" height="100" fill="#dfeff5"/>
          <polygon points="20,25 75,15 85,70 40,85" fill="#2a7f9e" fill-opacity="0.6"/>
        </svg>
        """;

    /// <summary>The outline of a territory.</summary>
    public static GeoJson Outline { get; } = new()
    {
        Type = "FeatureCollection",
        AdditionalMembers = new Dictionary<string, JsonElement>
        {
            ["features"] = JsonElement.Parse("""
                [{
                  "type": "Feature",
                  "properties": {},
                  "geometry": {
                    "type": "Polygon",
                    "coordinates": [[[-122.45, 37.75], [-122.39, 37.75], [-122.38, 37.79], [-122.44, 37.8], [-122.45, 37.75]]]
                  }
                }]
                """),
        },
    };

    private static CoverageEntry Entry(string id, string name, string description, CommodityType commodity) => new()
    {
        Id = id,
        Created = About.Created,
        Updated = About.Updated,
        EntityNumber = "demo-1",
        EntityName = About.Name,
        EntityAbbreviation = "DGE",
        Country = "US",
        Name = name,
        Description = description,
        Type = CoverageType.Geographic,
        Role = CapabilityRole.Official,
        InfrastructureTypes = [InfrastructureType.DistributionUtility],
        CommodityTypes = [commodity],
        Capabilities = [ServerCapability.OAuth],
    };
}
