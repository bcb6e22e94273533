using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The definitions and examples that the project file copies beside the tests.</summary>
internal static class TestFiles
{
    /// <summary>CDS-WG1-01.</summary>
    public const string ServerMetadata = "cds-wg1-01";

    /// <summary>CDS-WG1-02.</summary>
    public const string ClientRegistration = "cds-wg1-02";

    private const string SchemaEnd = ".schema.json";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static IReadOnlyList<string> Specifications { get; } = [ServerMetadata, ClientRegistration];

    /// <summary>The names of the examples, without extension.</summary>
    public static IReadOnlyList<string> Examples(string specification) => Names(specification, "examples", ".json");

    public static string Example(string name, string specification = ServerMetadata) =>
        File.ReadAllText(Path.Combine(Folder, specification, "examples", name + ".json"));

    /// <summary>The names of the self-contained JSON Schemas.</summary>
    public static IReadOnlyList<string> JsonSchemas(string specification) => Names(specification, "json-schema", SchemaEnd);

    public static JsonElement JsonSchema(string name, string specification) =>
        Json.Parse(File.ReadAllText(Path.Combine(Folder, specification, "json-schema", name + SchemaEnd)));

    public static JsonElement Bundle(string specification) =>
        Json.Parse(File.ReadAllText(Path.Combine(Folder, specification, "bundle.openapi.json")));

    private static string[] Names(string specification, string kind, string end) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, specification, kind), "*" + end)
            .Select(f => Path.GetFileName(f)[..^end.Length])
            .Order(StringComparer.Ordinal)];
}
