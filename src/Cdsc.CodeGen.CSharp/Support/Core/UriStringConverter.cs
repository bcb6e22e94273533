namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Reads and writes <see cref="UriString"/> with any options; the type asks for it by itself.</summary>
/// <remarks>It is public because the source generator of System.Text.Json needs to see it from other assemblies.</remarks>
public sealed class UriStringConverter : JsonConverter<UriString>
{
    /// <inheritdoc/>
    public override UriString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UriString.TryRead(ref reader, out UriString value)
            ? value
            : throw JsonText.Unexpected(ref reader, "a URI in a string");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UriString value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }
}
