namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Reads and writes <see cref="UnixTimeOrNever"/> with any options; the type asks for it by itself.</summary>
/// <remarks>It is public because the source generator of System.Text.Json needs to see it from other assemblies.</remarks>
public sealed class UnixTimeOrNeverConverter : JsonConverter<UnixTimeOrNever>
{
    /// <inheritdoc/>
    public override UnixTimeOrNever Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UnixTimeOrNever.TryRead(ref reader, out UnixTimeOrNever value)
            ? value
            : throw JsonText.Unexpected(ref reader, "a whole number of seconds");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnixTimeOrNever value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }
}
