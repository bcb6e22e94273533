using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>An object as the proof sees it: its typed members by their names in JSON, and those that it merely keeps.</summary>
internal sealed class TypedObject
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Properties = new();

    private readonly object _value;
    private readonly Dictionary<string, PropertyInfo> _properties;

    public TypedObject(object value)
    {
        _value = value;
        _properties = Properties.GetOrAdd(value.GetType(), static type => type.GetProperties()
            .Where(p => p.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name, StringComparer.Ordinal));
        Kept = value.GetType().GetProperty("AdditionalMembers")?.GetValue(value) as IReadOnlyDictionary<string, JsonElement>
            ?? new Dictionary<string, JsonElement>();
    }

    /// <summary>The names of the typed members.</summary>
    public IReadOnlyCollection<string> Names => _properties.Keys;

    /// <summary>The extension data.</summary>
    public IReadOnlyDictionary<string, JsonElement> Kept { get; }

    public TypedMember this[string name] => new(_properties[name].PropertyType, _properties[name].GetValue(_value));
}
