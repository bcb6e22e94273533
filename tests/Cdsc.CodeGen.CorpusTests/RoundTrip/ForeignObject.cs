using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>An object of generated code: its typed members by their names in JSON, and those that it merely keeps.</summary>
internal sealed class ForeignObject
{
    // Does not keep the assemblies that the types are in.
    private static readonly ConditionalWeakTable<Type, Dictionary<string, PropertyInfo>> Properties = [];

    private readonly object _value;
    private readonly Dictionary<string, PropertyInfo> _properties;

    public ForeignObject(object value)
    {
        _value = value;
        _properties = PropertiesOf(value.GetType());
        Kept = KeptOf(value.GetType())?.GetValue(value) as IDictionary;
    }

    /// <summary>The names of the typed members.</summary>
    public IReadOnlyCollection<string> Names => _properties.Keys;

    /// <summary>The members that are not declared; null where there can't be any.</summary>
    public IDictionary? Kept { get; }

    /// <summary>Whether a value is such an object.</summary>
    public static bool Is(object value) => PropertiesOf(value.GetType()).Count > 0;

    /// <summary>The value of a member; null stands for null and for a member that is absent.</summary>
    public object? this[string name]
    {
        get
        {
            object? value = _properties[name].GetValue(_value);
            Type type = _properties[name].PropertyType;
            if (!type.IsGenericType || type.GetGenericTypeDefinition().Name != "Optional`1")
            {
                return value;
            }

            return (bool)type.GetProperty("IsPresent")!.GetValue(value)! ? type.GetProperty("Value")!.GetValue(value) : null;
        }
    }

    private static PropertyInfo? KeptOf(Type type) => type.GetProperties()
        .FirstOrDefault(p => p.Name.StartsWith("AdditionalMembers", StringComparison.Ordinal) && p.GetCustomAttribute<JsonPropertyNameAttribute>() is null);

    private static Dictionary<string, PropertyInfo> PropertiesOf(Type type) => Properties.GetValue(type, static of => of.GetProperties()
        .Where(p => p.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
        .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name, StringComparer.Ordinal));
}
