namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Reads and writes <see cref="Base64Data"/> with any options; the type asks for it by itself.</summary>
/// <remarks>It is public because the source generator of System.Text.Json needs to see it from other assemblies.</remarks>
public sealed class Base64DataConverter : JsonConverter<Base64Data>
{
    /// <inheritdoc/>
    public override Base64Data Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Base64Data.TryRead(ref reader, out Base64Data value)
            ? value
            : throw JsonText.Unexpected(ref reader, "base64 in a string", showText: false);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Base64Data value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }
}
