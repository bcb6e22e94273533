using System.Text.Json;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A generated type, and how it is read and written.</summary>
/// <param name="type">The type.</param>
/// <param name="name">The name of its schema: that of the type, unless the schema is a stricter shape of another.</param>
internal abstract class ModelType(Type type, string? name)
{
    public Type Type => type;

    public string Name => name ?? type.Name;

    public SchemaView Schema => Definitions.Schema(Name).View;

    /// <summary>Reads by <see cref="JsonModel"/>.</summary>
    public abstract object Parse(string json, JsonReading reading = JsonReading.Strict, ICollection<string>? missing = null);

    /// <inheritdoc cref="Parse(string, JsonReading, ICollection{string})"/>
    public abstract object Parse(byte[] utf8, JsonReading reading = JsonReading.Strict, ICollection<string>? missing = null);

    /// <summary>Writes by <see cref="JsonModel"/>.</summary>
    public abstract string Write(object value);

    public object? Deserialize(string json, JsonSerializerOptions? options) => JsonSerializer.Deserialize(json, type, options);

    public string Serialize(object value, JsonSerializerOptions? options) => JsonSerializer.Serialize(value, type, options);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
