namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Reads and writes whole values: the way between the bytes of a body and the generated types.</summary>
public static class JsonModel
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a value from UTF-8.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8">One JSON value; nothing but white space may follow.</param>
    /// <param name="read">Reads the type.</param>
    /// <param name="reading">How exact the JSON must be.</param>
    /// <param name="missing">Collects the paths of required members that were missing, in tolerant reading.</param>
    /// <exception cref="JsonException">The bytes are not JSON, or not of the type; the message and <see cref="JsonException.Path"/> tell where.</exception>
    public static T Parse<T>(
        ReadOnlySpan<byte> utf8, JsonValueReader<T> read, JsonReading reading = JsonReading.Strict, ICollection<string>? missing = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            T value = Read(ref reader, read, reading, missing);

            // Text behind the value is refused by this last read.
            reader.Read();
            return value;
        }
        catch (JsonException exception) when (exception.Path is null)
        {
            throw NoJson(exception, "$");
        }
    }

    /// <summary>Reads a value from JSON text.</summary>
    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte}, JsonValueReader{T}, JsonReading, ICollection{string})"/>
    /// <param name="json">One JSON value.</param>
    /// <param name="read">Reads the type.</param>
    /// <param name="reading">How exact the JSON must be.</param>
    /// <param name="missing">Collects the paths of required members that were missing, in tolerant reading.</param>
    public static T Parse<T>(
        string json, JsonValueReader<T> read, JsonReading reading = JsonReading.Strict, ICollection<string>? missing = null) =>
        Parse(BytesOf(json), read, reading, missing);

    /// <summary>Writes a value as UTF-8.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type.</param>
    public static void Write<T>(IBufferWriter<byte> output, T value, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(output);
        ModelWriter.Write(output, value, write);
    }

    /// <summary>A value as JSON in memory.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type.</param>
    public static JsonElement ToElement<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value, write);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads the value that a reader is on, and turns what its reader throws into an exception with the path.</summary>
    internal static T Read<T>(
        ref Utf8JsonReader reader, JsonValueReader<T> read, JsonReading reading, ICollection<string>? missing)
    {
        Utf8JsonReader start = reader;
        var context = JsonReadContext.For(reading);
        try
        {
            T value = read(ref reader, context);
            if (missing is not null)
            {
                foreach ((long offset, string member) in context.Missing)
                {
                    missing.Add(JsonPath.Find(start, offset, member));
                }
            }

            return value;
        }
        catch (JsonException exception) when (exception is not JsonReadException && exception.Path is null)
        {
            throw NoJson(exception, JsonPath.Find(start, long.MaxValue, null));
        }
        catch (JsonReadException exception)
        {
            string path = JsonPath.Find(start, exception.Offset, exception.Member);
            throw new JsonException($"{exception.Message} Path: {path}.", path, null, null, exception);
        }
    }

    /// <summary>The reader's own message repeats what it could not read, which may be a secret.</summary>
    private static JsonException NoJson(JsonException exception, string path)
    {
        string position = string.Create(
            CultureInfo.InvariantCulture, $"line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}");
        return new JsonException($"This is not JSON: {position}. Path: {path}.", path, exception.LineNumber, exception.BytePositionInLine);
    }

    private static byte[] BytesOf(string json)
    {
        try
        {
            return StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException)
        {
            throw new JsonException("The text has half a surrogate pair, which is no character. Path: $.", "$", null, null);
        }
    }
}
