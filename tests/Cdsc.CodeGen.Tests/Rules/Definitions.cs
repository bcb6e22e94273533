using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>The files of <c>openapi/</c> as they stand, without the reader of the generator.</summary>
internal static class Definitions
{
    private const string Base = "https://definitions.test/";

    private const string Folder = "openapi/";

    /// <summary>Formats are assertions here, as openapi/README.md has it.</summary>
    public static EvaluationOptions Options { get; } = new() { AssertFormat = true };

    /// <summary>The schema files, by their paths from <c>openapi/</c>.</summary>
    public static IReadOnlyDictionary<string, JsonElement> SchemaFiles { get; } =
        Repository.Files("openapi", "*.yaml").Where(file => file.Contains("/schemas/", StringComparison.Ordinal)).ToDictionary(file => file[Folder.Length..], Parse);

    /// <summary>The schema files by the titles of their schemas.</summary>
    public static IReadOnlyDictionary<string, string> FilesByTitle { get; } =
        SchemaFiles.ToDictionary(file => file.Value.GetProperty("title").GetString()!, file => file.Key, StringComparer.Ordinal);

    private static readonly JsonSchemaSet Set = NewSet(SchemaFiles);

    /// <summary>The files that a file needs, itself included.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Needed = SchemaFiles.Keys.ToDictionary(file => file, Reachable);

    /// <summary>A schema as it stands.</summary>
    public static CompiledSchema Schema(string title) => Set.Compile(UriOf(FilesByTitle[title]));

    /// <summary>A schema with some of the files replaced.</summary>
    public static CompiledSchema Schema(string title, IReadOnlyDictionary<string, JsonElement> replaced)
    {
        string first = FilesByTitle[title];
        JsonSchemaSet set = NewSet(Needed[first].Select(file => KeyValuePair.Create(file, replaced.TryGetValue(file, out JsonElement other) ? other : SchemaFiles[file])));
        return set.Compile(UriOf(first));
    }

    /// <summary>A YAML or JSON file, as JSON.</summary>
    /// <param name="file">Its path in the repository.</param>
    public static JsonElement Parse(string file)
    {
        var diagnostics = new DiagnosticBag();
        SourceNode root = SourceParser.Parse(new SourceText(file, Repository.Text(file)), diagnostics)
            ?? throw new InvalidOperationException($"{file} can't be parsed.");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonText.WriteData(writer, root);
        }

        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>A node as an element, for the evaluator.</summary>
    public static JsonElement ToElement(JsonNode? node) => JsonSerializer.SerializeToElement(node);

    private static JsonSchemaSet NewSet(IEnumerable<KeyValuePair<string, JsonElement>> files)
    {
        var set = new JsonSchemaSet();
        foreach ((string file, JsonElement schema) in files)
        {
            set.Add(UriOf(file), schema);
        }

        return set;
    }

    private static IReadOnlyList<string> Reachable(string first)
    {
        var files = new List<string> { first };
        for (int next = 0; next < files.Count; next++)
        {
            foreach (JsonElement reference in References(SchemaFiles[files[next]]))
            {
                string file = new Uri(UriOf(files[next]), reference.GetString()!).AbsoluteUri[Base.Length..];
                if (!files.Contains(file))
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    private static IEnumerable<JsonElement> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value] : References(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static Uri UriOf(string file) => new(Base + file);
}
