using System.Collections.Concurrent;
using System.Text.Json;

namespace Cdsc.CodeGen.TestSupport;

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
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
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
        _items = new(() => Inner(Keywords("items")));
        _values = new(() => Inner(Keywords("additionalProperties").Where(v => v.ValueKind == JsonValueKind.Object)));
        foreach (JsonElement schema in schemas)
        {
            _schemas.Add(schema);
            Add(schema);
        }
    }

    /// <summary>The schema with a name that it refers to, where no more is demanded.</summary>
    public SchemaDocument? Whole => _schemas is [{ ValueKind: JsonValueKind.Object } only] && only.TryGetProperty("$ref", out JsonElement reference)
        && Bundle.IsName(reference.GetString()!) && Name is { } name
        && only.EnumerateObject().All(k => k.Name is "$ref" or "description" or "title" or "summary")
            ? _document.Other(name) : null;

    /// <summary>The name of the schema that it refers to.</summary>
    public string? Name { get; private set; }

    /// <summary>The declared members. Those that must not be there are not among them.</summary>
    public IReadOnlyDictionary<string, SchemaView> Properties => _properties.Value;

    /// <summary>The names of members that must not be there.</summary>
    public IReadOnlySet<string> Forbidden => _forbidden.Value;

    public IReadOnlySet<string> Required => _required.Value;

    /// <summary>What the values of a map are; null when it isn't one.</summary>
    public SchemaView? Values => _values.Value;

    /// <summary>Whether members that are not declared must not be there.</summary>
    public bool IsClosed => Keywords("additionalProperties").Concat(Keywords("unevaluatedProperties")).Any(v => v.ValueKind == JsonValueKind.False);

    public int MinProperties => (int)(Most("minProperties") ?? 0);

    public int MaxProperties => (int)Math.Min(Least("maxProperties") ?? int.MaxValue, int.MaxValue);

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

    /// <summary>The least number; where it is exclusive, it isn't one of them itself.</summary>
    public decimal? Minimum => Numbers("minimum", "exclusiveMinimum").Max();

    /// <summary>The greatest number, in the same sense.</summary>
    public decimal? Maximum => Numbers("maximum", "exclusiveMaximum").Min();

    public decimal? MultipleOf => Numbers("multipleOf").Max();

    public int MinLength => (int)(Most("minLength") ?? 0);

    public int? MaxLength => (int?)Limited(Least("maxLength"));

    public int MinItems => (int)(Most("minItems") ?? 0);

    public int? MaxItems => (int?)Limited(Least("maxItems"));

    public bool HasUniqueItems => Keywords("uniqueItems").Any(u => u.ValueKind == JsonValueKind.True);

    /// <summary>What the first items are, one by one.</summary>
    public IReadOnlyList<SchemaView> FirstItems => [.. Keywords("prefixItems").Take(1).SelectMany(items => items.EnumerateArray()).Select(item => new SchemaView(_document, null, item))];

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
            string target = reference.GetString()!;
            Name ??= Bundle.NameOf(target);

            // What is its own base says nothing new the second time.
            if (_references.Add(target))
            {
                Add(_document.At(target));
            }
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
        branch._references.UnionWith(_references);
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
        .Aggregate((string[]?)null, (all, next) => all is null ? [.. next] : [.. Both(all, [.. next]).Distinct()]);

    /// <summary>The types that two lists allow; an integer is a number, too.</summary>
    private static IEnumerable<string> Both(string[] some, string[] others) => some.Intersect(others)
        .Concat(some.Where(type => type == "integer" && others.Contains("number")))
        .Concat(others.Where(type => type == "integer" && some.Contains("number")));

    private SchemaView? Inner(IEnumerable<JsonElement> schemas) => schemas.Any() ? new SchemaView(_document, null, schemas) : null;

    private JsonElement? Keyword(string name) => Keywords(name).Cast<JsonElement?>().FirstOrDefault();

    private IEnumerable<decimal?> Numbers(params IEnumerable<string> names) => names.SelectMany(Keywords)
        .Select(n => n.TryGetDecimal(out decimal value) ? (decimal?)value : null);

    private static long? Limited(long? count) => count is { } value ? Math.Min(value, int.MaxValue) : null;

    private long? Most(string name) => Keywords(name).Select(Count).Max();

    private long? Least(string name) => Keywords(name).Select(Count).Min();

    private static long? Count(JsonElement number) => number.TryGetInt64(out long value) ? value : null;

    private IEnumerable<JsonElement> Keywords(string name) =>
        _parts.Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty(name, out _)).Select(p => p.GetProperty(name));

    private static JsonElement[] Array(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out JsonElement array) ? [.. array.EnumerateArray()] : [];

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];
}
