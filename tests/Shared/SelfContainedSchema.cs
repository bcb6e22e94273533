using System.Text.Json;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>A published JSON Schema: a file of <c>generated/json-schema</c>.</summary>
internal sealed record SelfContainedSchema(string Specification, string Name, JsonElement Document)
{
    private const string Extension = ".schema.json";

    /// <summary>Those of all specifications.</summary>
    public static IReadOnlyList<SelfContainedSchema> All { get; } =
    [
        .. Repository.Specifications.SelectMany(specification => Repository
            .Files($"generated/json-schema/{specification}", "*" + Extension)
            .Select(file => new SelfContainedSchema(
                specification, Path.GetFileName(file)[..^Extension.Length], JsonElement.Parse(Repository.Text(file))))),
    ];

    public string Id => Document.GetProperty("$id").GetString()!;
}
