namespace Cdsc.CodeGen.Tests.Spec;

internal static partial class SpecProfiles
{
    public static SpecProfile CdsWg101 { get; } = new("CDS-WG1-01", "generated/openapi/cds-wg1-01.openapi.json")
    {
        ExtraSchemas = new Dictionary<string, string>
        {
            ["CountryCode"] = "A type of the text, no object or list: the table names it as the type of a field.",
            ["MediaType"] = "A type of the text, no object or list: the table names it as the type of a field.",
            ["GeoJson"] = "RFC 7946 defines it; the text only says where it is found.",
            ["Problem"] = "The text leaves the body of errors open; these definitions propose RFC 9457 (E-01-08).",
        },
        Levels = new Dictionary<string, SpecReading>
        {
            ["ServerMetadata.oauth_metadata"] =
                new("conditional", "Required of a server of CDS-WG1-02; in the shared schema only with the capability oauth (E-01-14)."),
        },
        Types = new Dictionary<string, SpecReading>
        {
            ["ServerMetadata.cds_metadata_version"] = new("MetadataVersion", "The values are a list of their own in the tables (E-01-03)."),
        },
        OperationAliases = new Dictionary<string, SpecReading>
        {
            ["getRelatedServerMetadata"] = new("getServerMetadata", "The same operation at another discovered URL, as the table itself says."),
        },
        ExtraStatuses = new Dictionary<string, string>
        {
            ["getCoverageMap 304"] = "The status codes of the coverage endpoint (E-01-16).",
            ["getCoverageMap 503"] = "The status codes of the coverage endpoint (E-01-16).",
            ["getCoverageGeoJson 304"] = "The status codes of the coverage endpoint (E-01-16).",
            ["getCoverageGeoJson 503"] = "The status codes of the coverage endpoint (E-01-16).",
            ["listCoverageEntries 503"] = "With Retry-After, as for server metadata (E-01-08).",
        },
        Responses = new Dictionary<string, SpecReading>
        {
            ["binary of map_content_type"] = new("*/*", "A binary body of a media type that the entry tells."),
            ["GeoJSON object (RFC 7946)"] = new("application/geo+json GeoJson", "The media type of RFC 7946 (E-01-16)."),
        },
    };
}
