using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>A document, with the files that it refers to, in which any text can be put in the place of another.</summary>
internal sealed class TextDocument
{
    /// <summary>Half of a surrogate pair, which no string of a JSON library can hold; it becomes an escape when the document is written.</summary>
    public const char LoneSurrogate = '\uE0D8';

    /// <summary>Names that decide what is a schema, an operation and so on; another name in their place is another document.</summary>
    private static readonly HashSet<string> Keywords = new(
        "openapi info paths components schemas parameters responses securitySchemes get put post delete patch operationId type properties items $ref allOf oneOf anyOf in name content schema description".Split(' '),
        StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 300 };

    private readonly IReadOnlyDictionary<string, JsonNode> _files;

    private TextDocument(string main, IReadOnlyDictionary<string, JsonNode> files)
    {
        Main = main;
        _files = files;
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (JsonNode file in files.Values)
        {
            Collect(file, texts);
        }

        Texts = [.. texts.Where(text => !Keywords.Contains(text))];
    }

    /// <summary>The file to generate from.</summary>
    public string Main { get; }

    /// <summary>Every text that stands anywhere, as a name or as a value.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Reads a document of the repository.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files, the document first.</param>
    public static TextDocument Read(string folder, params string[] files) => new(
        files[0], files.ToDictionary(file => file, file => JsonNode.Parse(JsonOf(Repository.Text($"{folder}/{file}")), documentOptions: new JsonDocumentOptions { MaxDepth = 300 })!, StringComparer.Ordinal));

    /// <summary>Writes the files to a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="text">The text to replace, wherever it stands for itself or in a pointer.</param>
    /// <param name="replacement">What comes in its place.</param>
    public void Write(TempFolder folder, string text, string replacement)
    {
        foreach ((string file, JsonNode root) in _files)
        {
            string json = Replaced(root, text, replacement)!.ToJsonString(Writing);
            folder.Write(file, json.Replace(LoneSurrogate.ToString(), "\\ud800", StringComparison.Ordinal));
        }
    }

    private static string JsonOf(string yaml)
    {
        SourceNode root = SourceParser.Parse(new SourceText("document.yaml", yaml), new DiagnosticBag())!;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = 300 }))
        {
            JsonText.WriteData(writer, root);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Collect(JsonNode? node, SortedSet<string> texts)
    {
        switch (node)
        {
            case JsonObject value:
                foreach ((string name, JsonNode? member) in value)
                {
                    texts.Add(name);
                    Collect(member, texts);
                }

                break;
            case JsonArray array:
                foreach (JsonNode? item in array)
                {
                    Collect(item, texts);
                }

                break;
            case JsonValue scalar when scalar.TryGetValue(out string? text):
                texts.Add(text);
                break;
        }
    }

    private static JsonNode? Replaced(JsonNode? node, string text, string replacement)
    {
        switch (node)
        {
            case JsonObject value:
                var copy = new JsonObject();
                foreach ((string name, JsonNode? member) in value)
                {
                    // What was two members may have become one.
                    copy.TryAdd(name == text ? replacement : name, Replaced(member, text, replacement));
                }

                return copy;
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Replaced(item, text, replacement))]);
            case JsonValue scalar when scalar.TryGetValue(out string? present):
                return JsonValue.Create(present == text ? replacement : ReplacedInPointer(present, text, replacement));
            default:
                return node?.DeepClone();
        }
    }

    private static string ReplacedInPointer(string present, string text, string replacement)
    {
        int start = present.IndexOf('/', StringComparison.Ordinal);
        bool isReference = present.Contains('#', StringComparison.Ordinal);
        if (start < 0 || (start > 0 && !isReference))
        {
            return present;
        }

        string Written(string step) => isReference
            ? Uri.EscapeDataString(step.Replace(LoneSurrogate, '-').Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
            : step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return string.Join('/', present.Split('/').Select(step => step == text ? Written(replacement) : step));
    }
}
