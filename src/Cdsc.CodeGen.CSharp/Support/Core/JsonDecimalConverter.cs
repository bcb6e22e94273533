namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Reads and writes <see cref="JsonDecimal"/> with any options; the type asks for it by itself.</summary>
/// <remarks>It is public because the source generator of System.Text.Json needs to see it from other assemblies.</remarks>
public sealed class JsonDecimalConverter : JsonConverter<JsonDecimal>
{
    /// <inheritdoc/>
    public override JsonDecimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonDecimal.TryRead(ref reader, out JsonDecimal value)
            ? value
            : throw JsonText.Unexpected(ref reader, "a number");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonDecimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }
}
