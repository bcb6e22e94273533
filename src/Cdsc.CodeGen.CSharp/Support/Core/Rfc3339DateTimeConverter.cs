namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Reads and writes <see cref="Rfc3339DateTime"/> with any options; the type asks for it by itself.</summary>
/// <remarks>It is public because the source generator of System.Text.Json needs to see it from other assemblies.</remarks>
public sealed class Rfc3339DateTimeConverter : JsonConverter<Rfc3339DateTime>
{
    /// <inheritdoc/>
    public override Rfc3339DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rfc3339DateTime.TryRead(ref reader, out Rfc3339DateTime value)
            ? value
            : throw JsonText.Unexpected(ref reader, "an RFC 3339 date-time");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rfc3339DateTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }
}
