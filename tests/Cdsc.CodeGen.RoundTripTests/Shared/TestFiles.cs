using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The definitions and examples that the project file copies beside the tests.</summary>
internal static class TestFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The names of the examples, without extension.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "examples"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static string Example(string name) => File.ReadAllText(Path.Combine(Folder, "examples", name + ".json"));

    public static JsonElement JsonSchema(string name) => Json.Parse(File.ReadAllText(Path.Combine(Folder, "json-schema", name + ".schema.json")));

    public static JsonElement Bundle() => Json.Parse(File.ReadAllText(Path.Combine(Folder, "bundle.openapi.json")));
}
