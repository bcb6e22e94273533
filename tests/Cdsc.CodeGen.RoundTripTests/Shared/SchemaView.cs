using System.Collections.Concurrent;
using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// A schema together with what holds beside it: what it refers to, and the parts of its <c>allOf</c>. Conditions are left
/// to the evaluator; what they look at is only a hint here.
/// </summary>
internal sealed class SchemaView
{
    private readonly SchemaDocument _document;
    private readonly List<JsonElement> _schemas = [];
    private readonly List<JsonElement> _parts = [];
    private readonly List<JsonElement> _choices = [];
    private readonly Lazy<Dictionary<string, SchemaView>> _properties;
    private readonly Lazy<IReadOnlySet<string>> _forbidden;
    private readonly Lazy<IReadOnlySet<string>> _required;
    private readonly Lazy<IReadOnlyList<string>?> _types;
    private readonly Lazy<IReadOnlyList<SchemaView>> _branches;
    private readonly Lazy<IReadOnlyList<string>> _listValues;
    private readonly Lazy<IReadOnlyList<SchemaView>> _contains;
    private readonly Lazy<SchemaView?> _items;
    private readonly Lazy<SchemaView?> _values;
    private readonly ConcurrentDictionary<string, IReadOnlyList<SchemaView>> _hints = new(StringComparer.Ordinal);

    public SchemaView(SchemaDocument document, string? name, params IEnumerable<JsonElement> schemas)
    {
        _document = document;
        Name = name;
        _properties = new(ReadProperties);
        _forbidden = new(ReadForbidden);
        _required = new(() => Keywords("required").SelectMany(Strings).ToHashSet(StringComparer.Ordinal));
        _types = new(ReadTypes);
        _branches = new(() => [.. _choices.Select(Branch)]);
        _listValues = new(() => [.. _choices.Where(c => c.TryGetProperty("const", out JsonElement value) && value.ValueKind == JsonValueKind.String).Select(c => c.GetProperty("const").GetString()!)]);
        _contains = new(() => [.. Keywords("contains").Select(c => Items?.With(c) ?? new SchemaView(document, null, c))]);
        _items = new(() => Inner("items"));
        _values = new(() => Inner("additionalProperties"));
        foreach (JsonElement schema in schemas)
        {
            _schemas.Add(schema);
            Add(schema);
        }
    }

    /// <summary>Whether it is a schema with a name, and no more is demanded.</summary>
    public bool IsWhole => _schemas.Count == 1 && _schemas[0].TryGetProperty("$ref", out _);

    /// <summary>The name of the schema that it refers to.</summary>
    public string? Name { get; private set; }

    /// <summary>The declared members. Those that must not be there are not among them.</summary>
    public IReadOnlyDictionary<string, SchemaView> Properties => _properties.Value;

    /// <summary>The names of members that must not be there.</summary>
    public IReadOnlySet<string> Forbidden => _forbidden.Value;

    public IReadOnlySet<string> Required => _required.Value;

    /// <summary>What the values of a map are; null when it isn't one.</summary>
    public SchemaView? Values => _values.Value;

    /// <summary>What holds beside one alternative each, where there are alternatives.</summary>
    public IReadOnlyList<SchemaView> Branches => _branches.Value;

    public SchemaView? Items => _items.Value;

    /// <summary>What items there must be among the others.</summary>
    public IReadOnlyList<SchemaView> Contains => _contains.Value;

    /// <summary>What the text must hold when it is read as JSON.</summary>
    public SchemaView? Content => Keywords("contentSchema").LastOrDefault() is { ValueKind: not JsonValueKind.Undefined } content
        ? new SchemaView(_document, null, content)
        : null;

    public JsonElement? Const => Keyword("const");

    public IReadOnlyList<JsonElement> Enum => Keyword("enum") is { } values ? [.. values.EnumerateArray()] : [];

    public IReadOnlyList<string> Formats => [.. Keywords("format").Select(f => f.GetString()!)];

    public string? Format => Keyword("format")?.GetString();

    public string? Pattern => Keyword("pattern")?.GetString();

    public string? ContentEncoding => Keyword("contentEncoding")?.GetString();

    public long? Minimum => Most("minimum");

    public int MinLength => (int)(Most("minLength") ?? 0);

    public int? MaxLength => (int?)Least("maxLength");

    public int MinItems => (int)(Most("minItems") ?? 0);

    public int? MaxItems => (int?)Least("maxItems");

    /// <summary>The names of the types that are allowed; null for all.</summary>
    public IReadOnlyList<string>? Types => _types.Value;

    /// <summary>Whether nothing can be valid.</summary>
    public bool IsImpossible => Types is [] || _parts.Any(p => p.ValueKind == JsonValueKind.False);

    /// <summary>Whether it says nothing at all about the kind of the value.</summary>
    public bool IsAnything => Types is null && Branches.Count == 0 && Const is null && Enum.Count == 0;

    /// <summary>Whether values of several kinds are valid, so that no type of its own can stand for it.</summary>
    public bool IsUntyped => IsAnything || Types?.Count(t => t != "null") > 1;

    public bool IsNullable => IsAnything || (Types?.Contains("null") ?? false) || Branches.Any(b => b.IsNullable);

    public bool IsObject => IsUnion ? Branches.All(b => b.IsObject) : Types is ["object"];

    /// <summary>Whether it is one of several objects.</summary>
    public bool IsUnion => Branches.Count > 0 && ListValues.Count == 0 && !Branches.Any(b => b.Types is ["null"]);

    /// <summary>The values of a list, in their order; empty when it isn't a list.</summary>
    public IReadOnlyList<string> ListValues => _listValues.Value;

    /// <summary>Whether a list has room for values that it doesn't name.</summary>
    public bool IsOpenList => ListValues.Count > 0 && ListValues.Count < _choices.Count;

    public bool HasConditions => Keywords("if").Any();

    /// <summary>The same with one more demand.</summary>
    public SchemaView With(JsonElement schema) => new(_document, Name, _schemas.Append(schema));

    /// <summary>What holds where null is not meant.</summary>
    public SchemaView NotNull => Branches.Count == 2 && Branches.Any(b => b.Types is ["null"])
        ? Branches.First(b => b.Types is not ["null"])
        : this;

    /// <summary>The alternative that a value is meant as.</summary>
    public SchemaView For(JsonElement json) => Branches.Count == 0 || ListValues.Count > 0
        ? this
        : (Branches.FirstOrDefault(b => b.IsMeantBy(json)) ?? NotNull).Nested(json, this);

    /// <summary>What the conditions look at in a member: worth to be drawn, so that they hold now and then.</summary>
    /// <remarks>Tests that run at the same time share the views.</remarks>
    public IReadOnlyList<SchemaView> Hints(string member) => _hints.GetOrAdd(member, ReadHints);

    private SchemaView Nested(JsonElement json, SchemaView outer) => ReferenceEquals(this, outer) ? this : For(json);

    private bool IsMeantBy(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => IsNullable,
        JsonValueKind.Object => Properties.All(p => p.Value.Const is not { } constant
            || (json.TryGetProperty(p.Key, out JsonElement member) && JsonElement.DeepEquals(member, constant))),
        _ => Types is not ["null"],
    };

    private void Add(JsonElement schema)
    {
        _parts.Add(schema);
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            Name ??= Bundle.NameOf(reference.GetString()!);
            Add(_document.At(reference.GetString()!));
        }

        foreach (JsonElement part in Array(schema, "allOf"))
        {
            Add(part);
        }

        _choices.AddRange(_choices.Count > 0 ? [] : Array(schema, "anyOf").Concat(Array(schema, "oneOf")));
    }

    private SchemaView Branch(JsonElement choice)
    {
        var branch = new SchemaView(_document, choice.TryGetProperty("$ref", out _) ? null : Name);
        branch._schemas.AddRange(_schemas);
        branch._schemas.Add(choice);
        branch._parts.AddRange(_parts);
        branch.Add(choice);
        return branch;
    }

    private Dictionary<string, SchemaView> ReadProperties() => Keywords("properties")
        .SelectMany(p => p.EnumerateObject())
        .GroupBy(p => p.Name, p => p.Value, StringComparer.Ordinal)
        .Where(g => g.All(schema => schema.ValueKind != JsonValueKind.False))
        .ToDictionary(g => g.Key, g => new SchemaView(_document, null, g), StringComparer.Ordinal);

    private HashSet<string> ReadForbidden() => Keywords("properties")
        .SelectMany(p => p.EnumerateObject())
        .Where(p => p.Value.ValueKind == JsonValueKind.False)
        .Select(p => p.Name)
        .Concat(Keywords("not").SelectMany(not => Array(not, "anyOf").Append(not))
            .Where(not => not.TryGetProperty("required", out JsonElement names) && names.GetArrayLength() == 1)
            .SelectMany(not => Strings(not.GetProperty("required"))))
        .ToHashSet(StringComparer.Ordinal);

    private IReadOnlyList<SchemaView> ReadHints(string member) =>
    [
        .. Keywords("if")
            .Where(condition => condition.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(member, out _))
            .Select(condition => Properties[member].With(condition.GetProperty("properties").GetProperty(member)))
            .Where(hint => !hint.IsImpossible),
    ];

    private string[]? ReadTypes() => Keywords("type")
        .Select(Strings)
        .Aggregate((IEnumerable<string>?)null, (all, next) => all?.Intersect(next) ?? next)?.ToArray();

    private SchemaView? Inner(string keyword) => Keywords(keyword).ToArray() is { Length: > 0 } schemas ? new SchemaView(_document, null, schemas) : null;

    private JsonElement? Keyword(string name) => Keywords(name).Cast<JsonElement?>().FirstOrDefault();

    private long? Most(string name) => Keywords(name).Select(n => (long?)n.GetInt64()).Max();

    private long? Least(string name) => Keywords(name).Select(n => (long?)n.GetInt64()).Min();

    private IEnumerable<JsonElement> Keywords(string name) =>
        _parts.Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty(name, out _)).Select(p => p.GetProperty(name));

    private static JsonElement[] Array(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out JsonElement array) ? [.. array.EnumerateArray()] : [];

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];
}
