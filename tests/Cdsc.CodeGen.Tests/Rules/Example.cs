using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>An example that an OpenAPI document shows.</summary>
/// <param name="Place">Where: the file and the JSON Pointer of the example's name.</param>
/// <param name="File">The file that has it, from <c>openapi/</c>; null when it stands in the document.</param>
/// <param name="Value">The example.</param>
/// <param name="Title">The schema that it is an example of.</param>
internal sealed record Example(string Place, string? File, JsonElement Value, string Title)
{
    private static readonly (string Folder, JsonElement Document)[] Documents =
        [.. ((string[])["cds-wg1-01", "cds-wg1-02"]).Select(folder => (folder, Definitions.Parse($"openapi/{folder}/openapi.yaml")))];

    /// <summary>The examples of all documents, in their order.</summary>
    public static IReadOnlyList<Example> All { get; } = [.. Documents.SelectMany(document => Of(document.Folder, document.Document))];

    /// <summary>The bodies that the documents describe by a schema: place, title of the schema and number of examples.</summary>
    public static IReadOnlyList<(string Place, string Title, int Examples)> Bodies { get; } =
        [.. Documents.SelectMany(document => Contents(document.Document, document.Folder).Select(content => (content.Place, content.Title, Shown(content.MediaType).Length)))];

    public EvaluationResult Evaluate() => Definitions.Schema(Title).Evaluate(Value, Definitions.Options);

    private static IEnumerable<Example> Of(string folder, JsonElement document)
    {
        foreach ((string place, string title, JsonElement mediaType) in Contents(document, folder))
        {
            foreach (JsonProperty example in Shown(mediaType))
            {
                yield return Of(folder, $"{place}/{example.Name}", example.Value, title);
            }
        }

        if (document.GetProperty("components").TryGetProperty("examples", out JsonElement others))
        {
            foreach (JsonProperty example in others.EnumerateObject())
            {
                yield return Of(folder, $"{folder}/components/examples/{example.Name}", example.Value, TitleOf(example.Name));
            }
        }
    }

    private static Example Of(string folder, string place, JsonElement example, string title)
    {
        if (!example.TryGetProperty("externalValue", out JsonElement external))
        {
            return new Example(place, null, example.GetProperty("value"), title);
        }

        string file = $"{folder}/{external.GetString()}";
        using JsonDocument document = JsonDocument.Parse(Repository.Text("openapi/" + file));
        return new Example(place, file, document.RootElement.Clone(), title);
    }

    /// <summary>The schema that the name of an example begins with: <c>registrationFieldPayment</c> shows a <c>RegistrationField</c>.</summary>
    private static string TitleOf(string name) => Definitions.FilesByTitle.Keys
        .Where(title => $"{char.ToUpperInvariant(name[0])}{name[1..]}".StartsWith(title, StringComparison.Ordinal))
        .MaxBy(title => title.Length)!;

    private static JsonProperty[] Shown(JsonElement mediaType) =>
        mediaType.TryGetProperty("examples", out JsonElement examples) ? [.. examples.EnumerateObject()] : [];

    /// <summary>Every media type with the schema of a component, at any depth.</summary>
    private static IEnumerable<(string Place, string Title, JsonElement MediaType)> Contents(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            string inner = JsonPointers.Append(place, member.Name);
            if (member.Name == "content")
            {
                foreach (JsonProperty mediaType in member.Value.EnumerateObject())
                {
                    if (mediaType.Value.GetProperty("schema").TryGetProperty("$ref", out JsonElement reference))
                    {
                        yield return ($"{inner}/{mediaType.Name}", reference.GetString()!.Split('/')[^1], mediaType.Value);
                    }
                }
            }
            else
            {
                foreach ((string Place, string Title, JsonElement MediaType) content in Contents(member.Value, inner))
                {
                    yield return content;
                }
            }
        }
    }
}
