namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>
/// The specifications whose bundles are compared with the tables. CDS-WG1-02 is one more profile here, and its types in
/// words are further lines of <see cref="TypeCheck"/>.
/// </summary>
internal static class SpecProfiles
{
    public static SpecProfile CdsWg101 { get; } = new("CDS-WG1-01", "generated/openapi/cds-wg1-01.openapi.json")
    {
        ExtraSchemas = new Dictionary<string, string>
        {
            ["CountryCode"] = "A type of the text, no object or list: the table names it as the type of a field.",
            ["MediaType"] = "A type of the text, no object or list: the table names it as the type of a field.",
            ["GeoJson"] = "RFC 7946 defines it; the text only says where it is found.",
            ["Problem"] = "The text leaves the body of errors open; these definitions propose RFC 9457 (errata E-01-08).",
        },
        Levels = new Dictionary<string, (string, string)>
        {
            ["ServerMetadata.oauth_metadata"] =
                ("conditional", "Required of a server of CDS-WG1-02; in the shared schema only with the capability oauth (errata E-01-14)."),
        },
        OperationAliases = new Dictionary<string, (string, string)>
        {
            ["getRelatedServerMetadata"] = ("getServerMetadata", "The same operation at another discovered URL, as the table itself says."),
        },
        Responses = new Dictionary<string, (string, string?)>
        {
            ["binary of map_content_type"] = ("*/*", null),
            ["GeoJSON object (RFC 7946)"] = ("application/geo+json", "GeoJson"),
        },
    };

    public static TheoryData<string> Names => [.. All.Select(profile => profile.Spec)];

    public static SpecProfile Of(string spec) => All.Single(profile => profile.Spec == spec);

    private static IReadOnlyList<SpecProfile> All => [CdsWg101];
}
