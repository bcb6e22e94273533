using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// A schema together with what holds beside it: what it refers to, and the parts of its <c>allOf</c>. Conditions are left
/// to the evaluator.
/// </summary>
internal sealed class SchemaView
{
    private readonly Bundle _bundle;
    private readonly List<JsonElement> _parts = [];
    private readonly List<JsonElement> _choices = [];
    private readonly Lazy<Dictionary<string, SchemaView>> _properties;
    private readonly Lazy<IReadOnlyList<SchemaView>> _branches;
    private readonly Lazy<SchemaView?> _items;

    public SchemaView(Bundle bundle, params IEnumerable<JsonElement> schemas)
    {
        _bundle = bundle;
        _properties = new(ReadProperties);
        _branches = new(ReadBranches);
        _items = new(() => Keyword("items") is { } items ? new SchemaView(bundle, items) : null);
        foreach (JsonElement schema in schemas)
        {
            Add(schema);
        }
    }

    /// <summary>The name of the component that it refers to.</summary>
    public string? Name { get; private set; }

    /// <summary>The declared members.</summary>
    public IReadOnlyDictionary<string, SchemaView> Properties => _properties.Value;

    /// <summary>What holds beside one alternative each, where there are alternatives.</summary>
    public IReadOnlyList<SchemaView> Branches => _branches.Value;

    public SchemaView? Items => _items.Value;

    public JsonElement? Const => Keyword("const");

    public string? Format => Keyword("format")?.GetString();

    public string? Pattern => Keyword("pattern")?.GetString();

    /// <summary>The names of the types that are allowed; empty for all.</summary>
    public IReadOnlyList<string> Types =>
        [.. Keywords("type").Select(t => Strings(t)).Aggregate((IEnumerable<string>?)null, (all, next) => all?.Intersect(next) ?? next) ?? []];

    public IReadOnlySet<string> Required => Keywords("required").SelectMany(Strings).ToHashSet(StringComparer.Ordinal);

    public bool IsNullable => Types.Contains("null");

    public bool IsObject => Types.Contains("object");

    /// <summary>The values of a list, in their order; empty when it isn't a list.</summary>
    public IReadOnlyList<string> ListValues => [.. Branches.Select(b => b.Const?.GetString()).OfType<string>()];

    /// <summary>Whether a list has room for values that it doesn't name.</summary>
    public bool IsOpenList => ListValues.Count > 0 && Branches.Any(b => b.Const is null);

    private void Add(JsonElement schema)
    {
        _parts.Add(schema);
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            Name ??= Bundle.NameOf(reference.GetString()!);
            Add(_bundle.At(reference.GetString()!));
        }

        foreach (JsonElement part in Array(schema, "allOf"))
        {
            Add(part);
        }

        _choices.AddRange(_choices.Count > 0 ? [] : Array(schema, "anyOf").Concat(Array(schema, "oneOf")));
    }

    private Dictionary<string, SchemaView> ReadProperties() => Keywords("properties")
        .SelectMany(p => p.EnumerateObject())
        .GroupBy(p => p.Name, p => p.Value, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new SchemaView(_bundle, g), StringComparer.Ordinal);

    private IReadOnlyList<SchemaView> ReadBranches() => [.. _choices.Select(choice =>
    {
        var branch = new SchemaView(_bundle) { Name = Name };
        branch._parts.AddRange(_parts);
        branch.Add(choice);
        return branch;
    })];

    private JsonElement? Keyword(string name) => Keywords(name).Cast<JsonElement?>().FirstOrDefault();

    private IEnumerable<JsonElement> Keywords(string name) =>
        _parts.Where(p => p.TryGetProperty(name, out _)).Select(p => p.GetProperty(name));

    private static JsonElement[] Array(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out JsonElement array) ? [.. array.EnumerateArray()] : [];

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];
}
