namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>What the generated converters have in common: they read and write through functions, and errors tell their path.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="read">Reads the type.</param>
/// <param name="write">Writes the type.</param>
/// <param name="reading">How exact the JSON must be.</param>
public abstract class ModelJsonConverter<T>(JsonValueReader<T> read, JsonValueWriter<T> write, JsonReading reading) : JsonConverter<T>
{
    /// <inheritdoc/>
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonModel.Read(ref reader, read, reading, missing: null);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ModelWriter.Write(writer, value, write);
    }
}
