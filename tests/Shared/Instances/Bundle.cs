using System.Collections.Concurrent;
using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>An OpenAPI document with all that it refers to: its schemas by name.</summary>
internal sealed class Bundle
{
    /// <summary>What references to the schemas begin with.</summary>
    public const string Schemas = "#/components/schemas/";

    private static readonly Uri Address = new("urn:cdsc:bundle");

    private readonly JsonElement _root;
    private readonly JsonElement _schemas;
    private readonly JsonSchemaSet _set = new();
    private readonly ConcurrentDictionary<string, SchemaDocument> _documents = new(StringComparer.Ordinal);

    public Bundle(JsonElement root)
    {
        _root = root;
        _schemas = root.GetProperty("components").GetProperty("schemas");
        _set.Add(Address, root);
        Names = [.. _schemas.EnumerateObject().Select(p => p.Name)];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The document itself.</summary>
    public JsonElement Root => _root;

    /// <summary>A schema by its name.</summary>
    public SchemaDocument Schema(string name) => _documents.GetOrAdd(name, key => new SchemaDocument(key, this));

    /// <summary>The schema at a location, ready for use.</summary>
    public CompiledSchema Compiled(string location) => _set.Compile(new Uri(Address + location));

    /// <summary>What a reference or a schema location leads to: the part behind the <c>#</c> is a JSON Pointer.</summary>
    public JsonElement At(string location)
    {
        string pointer = Uri.UnescapeDataString(location[(location.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        JsonElement element = _root;
        foreach (string step in JsonPointers.Steps(pointer))
        {
            element = element.ValueKind == JsonValueKind.Array ? element[JsonPointers.Index(step)] : element.GetProperty(step);
        }

        return element;
    }

    /// <summary>The schemas that describe an object, or a choice of nothing but objects.</summary>
    public IEnumerable<string> Objects => Names.Where(name => IsObject(_schemas.GetProperty(name)));

    /// <summary>The schemas that others refer to.</summary>
    /// <param name="inAllOf">Whether to look for those that stand in an <c>allOf</c>, or for all other references.</param>
    public IEnumerable<string> Referenced(bool inAllOf) => References(_root, isInAllOf: false)
        .Where(r => r.IsInAllOf == inAllOf && r.Reference.StartsWith(Schemas, StringComparison.Ordinal))
        .Select(r => NameOf(r.Reference))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a reference leads to a schema with a name, and not into one.</summary>
    public static bool IsName(string reference) => reference.StartsWith(Schemas, StringComparison.Ordinal) && !reference.AsSpan(Schemas.Length).Contains('/');

    public static string NameOf(string reference) => JsonPointers.Steps(Uri.UnescapeDataString(reference)).Last();

    /// <summary>What a reference leads to, or the element itself when it is none.</summary>
    public JsonElement Resolve(JsonElement element) =>
        element.TryGetProperty("$ref", out JsonElement reference) ? At(reference.GetString()!) : element;

    private bool IsObject(JsonElement schema)
    {
        JsonElement resolved = Resolve(schema);
        return (resolved.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() == "object")
            || (resolved.TryGetProperty("oneOf", out JsonElement choices) && choices.EnumerateArray().All(IsObject))
            || (resolved.TryGetProperty("anyOf", out choices) && choices.EnumerateArray().All(IsObject));
    }

    private static IEnumerable<(string Reference, bool IsInAllOf)> References(JsonElement element, bool isInAllOf)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(item => References(item, isInAllOf));
        }

        return element.ValueKind != JsonValueKind.Object ? [] : element.EnumerateObject().SelectMany(member =>
            member is { Name: "$ref", Value.ValueKind: JsonValueKind.String }
                ? [(member.Value.GetString()!, isInAllOf)]
                : References(member.Value, member.Name == "allOf"));
    }
}
