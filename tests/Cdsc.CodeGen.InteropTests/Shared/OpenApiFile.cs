using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>A published OpenAPI document: a file of <c>generated/openapi</c>.</summary>
internal static class OpenApiFile
{
    private const string Folder = "generated/openapi/";

    /// <summary>The names of all documents.</summary>
    public static TheoryData<string> All { get; } = Matching("*.json");

    /// <summary>The names of the documents in OpenAPI 3.0.</summary>
    public static TheoryData<string> OpenApi30 { get; } = Matching("*.openapi-3.0.json");

    public static string PathOf(string name) => Repository.PathOf(Folder + name);

    /// <summary>A document whose first reference, in reading order, leads nowhere.</summary>
    public static JsonNode WithBrokenReference(string name)
    {
        string text = Repository.Text(Folder + name);
        const string Reference = "\"$ref\": \"#/components/schemas/";
        int start = text.IndexOf(Reference, StringComparison.Ordinal) + Reference.Length;
        return JsonNode.Parse(text.Insert(start, "Missing"))!;
    }

    private static TheoryData<string> Matching(string pattern) =>
        [.. Repository.Files(Folder.TrimEnd('/'), pattern).Select(path => Path.GetFileName(path))];
}
