using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The published documents and the examples.</summary>
internal static class TestFiles
{
    /// <summary>CDS-WG1-01.</summary>
    public const string ServerMetadata = "cds-wg1-01";

    /// <summary>CDS-WG1-02.</summary>
    public const string ClientRegistration = "cds-wg1-02";

    /// <summary>The names of the examples, without extension.</summary>
    public static IReadOnlyList<string> Examples(string specification) =>
        [.. Repository.Files($"openapi/{specification}/examples", "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    public static string Example(string name, string specification = ServerMetadata) => Repository.Text($"openapi/{specification}/examples/{name}.json");

    public static JsonElement Bundle(string specification) => Json.Parse(Repository.Text($"generated/openapi/{specification}.openapi.json"));
}
