namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;

/// <summary>
/// Writes JSON, what generated converters are made of. It is quicker than <see cref="Utf8JsonWriter"/>, for it knows what generated
/// code does: names and values come in turns, and names that are UTF-8 are as they stand between their quotation marks, escaped already.
/// <see cref="JsonModel.Write"/> makes one, which is of use until that ends.
/// </summary>
/// <remarks>
/// Each method that takes a name writes a member. What was written before an exception is a beginning that nothing can make whole.
/// </remarks>
public sealed class ModelWriter
{
    private JsonBuffer? _buffer;

    private ModelWriter(JsonBuffer buffer) => _buffer = buffer;

    private JsonBuffer Json => _buffer ?? throw new ObjectDisposedException(nameof(ModelWriter));

    /// <summary>Begins an object.</summary>
    /// <exception cref="JsonException">There are too many objects and arrays in one another.</exception>
    public void WriteStartObject() => Json.Open((byte)'{');

    /// <summary>Ends an object.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void WriteEndObject() => Json.Close((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="JsonException">There are too many objects and arrays in one another.</exception>
    public void WriteStartArray() => Json.Open((byte)'[');

    /// <summary>Ends an array.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void WriteEndArray() => Json.Close((byte)']');

    /// <summary>Writes the name of a member, before its value.</summary>
    public void WriteName(ReadOnlySpan<byte> name) => Json.Name(name);

    /// <summary>Writes the name of a member that is data, before its value.</summary>
    /// <exception cref="JsonException">The name has half a surrogate pair.</exception>
    public void WriteName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Json.Name(name);
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void WriteString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Json.Text(value);
    }

    /// <inheritdoc cref="WriteString(string)"/>
    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Json.Name(name);
        Json.Text(value);
    }

    /// <summary>Writes a string or null.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void WriteNullableString(ReadOnlySpan<byte> name, string? value)
    {
        Json.Name(name);
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            Json.Text(value);
        }
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => Json.Raw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => Json.Raw(value ? "true"u8 : "false"u8);

    /// <inheritdoc cref="WriteBoolean(bool)"/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        Json.Name(name);
        WriteBoolean(value);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInt64(long value) => Json.Number(value);

    /// <inheritdoc cref="WriteInt64(long)"/>
    public void WriteInt64(ReadOnlySpan<byte> name, long value)
    {
        Json.Name(name);
        WriteInt64(value);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInt32(int value) => WriteInt64(value);

    /// <inheritdoc cref="WriteInt32(int)"/>
    public void WriteInt32(ReadOnlySpan<byte> name, int value) => WriteInt64(name, value);

    /// <summary>Writes a number as its own text.</summary>
    public void WriteDecimal(JsonDecimal value) => value.WriteTo(Json);

    /// <inheritdoc cref="WriteDecimal(JsonDecimal)"/>
    public void WriteDecimal(ReadOnlySpan<byte> name, JsonDecimal value)
    {
        Json.Name(name);
        WriteDecimal(value);
    }

    /// <summary>Writes a date and time as it was written.</summary>
    public void WriteDateTime(Rfc3339DateTime value) => value.WriteTo(Json);

    /// <inheritdoc cref="WriteDateTime(Rfc3339DateTime)"/>
    public void WriteDateTime(ReadOnlySpan<byte> name, Rfc3339DateTime value)
    {
        Json.Name(name);
        WriteDateTime(value);
    }

    /// <summary>Writes a date.</summary>
    public void WriteDate(DateOnly value)
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        Json.Quoted(text);
    }

    /// <inheritdoc cref="WriteDate(DateOnly)"/>
    public void WriteDate(ReadOnlySpan<byte> name, DateOnly value)
    {
        Json.Name(name);
        WriteDate(value);
    }

    /// <summary>Writes the text of a URI.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void WriteUri(UriString value) => Json.Text(value.Text);

    /// <inheritdoc cref="WriteUri(UriString)"/>
    public void WriteUri(ReadOnlySpan<byte> name, UriString value) => WriteString(name, value.Text);

    /// <summary>Writes seconds since 1970.</summary>
    public void WriteUnixTimeOrNever(UnixTimeOrNever value) => WriteInt64(value.Seconds);

    /// <inheritdoc cref="WriteUnixTimeOrNever(UnixTimeOrNever)"/>
    public void WriteUnixTimeOrNever(ReadOnlySpan<byte> name, UnixTimeOrNever value) => WriteInt64(name, value.Seconds);

    /// <summary>Writes Base64 text.</summary>
    public void WriteBase64(Base64Data value) => Json.Text(value.Text);

    /// <inheritdoc cref="WriteBase64(Base64Data)"/>
    public void WriteBase64(ReadOnlySpan<byte> name, Base64Data value) => WriteString(name, value.Text);

    /// <summary>Writes a secret, as the protocol asks for it.</summary>
    /// <exception cref="JsonException">The secret has half a surrogate pair.</exception>
    public void WriteSecret(Secret value) => Json.Text(value.Reveal());

    /// <inheritdoc cref="WriteSecret(Secret)"/>
    public void WriteSecret(ReadOnlySpan<byte> name, Secret value) => WriteString(name, value.Reveal());

    /// <summary>Writes any value.</summary>
    /// <exception cref="InvalidOperationException">The element was never set.</exception>
    public void WriteElement(JsonElement value) => Json.Element(value);

    /// <inheritdoc cref="WriteElement(JsonElement)"/>
    public void WriteElement(ReadOnlySpan<byte> name, JsonElement value)
    {
        Json.Name(name);
        Json.Element(value);
    }

    /// <summary>Writes an array.</summary>
    public void WriteList<T>(IReadOnlyList<T> items, JsonValueWriter<T> writeItem)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(writeItem);
        WriteStartArray();
        if (items is T[] array)
        {
            // Without a call for each item that is only to get it.
            foreach (T item in array)
            {
                writeItem(this, item);
            }
        }
        else
        {
            for (int i = 0; i < items.Count; i++)
            {
                writeItem(this, items[i]);
            }
        }

        WriteEndArray();
    }

    /// <summary>Writes an object whose member names are data.</summary>
    /// <exception cref="JsonException">A name has half a surrogate pair.</exception>
    public void WriteMap<T>(IReadOnlyDictionary<string, T> map, JsonValueWriter<T> writeValue)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(writeValue);
        WriteStartObject();
        foreach ((string name, T value) in map)
        {
            Json.Name(name);
            writeValue(this, value);
        }

        WriteEndObject();
    }

    /// <summary>Writes a value or <c>null</c>.</summary>
    public void WriteNullable<T>(T? value, JsonValueWriter<T> writeValue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(writeValue);
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            writeValue(this, value);
        }
    }

    /// <summary>Writes a value or <c>null</c>.</summary>
    public void WriteNullableValue<T>(T? value, JsonValueWriter<T> writeValue)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(writeValue);
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            writeValue(this, value.Value);
        }
    }

    /// <summary>Writes the members that are not declared.</summary>
    /// <param name="members">The members.</param>
    /// <param name="indexOf">Tells declared members by their names.</param>
    /// <exception cref="JsonException">One of them has the name of a declared member, which would then stand twice, or half a surrogate pair in its name.</exception>
    public void WriteAdditional(IReadOnlyDictionary<string, JsonElement> members, JsonMemberIndex indexOf)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(indexOf);
        if (members.Count == 0)
        {
            return;
        }

        if (members is Dictionary<string, JsonElement> own)
        {
            // As reading made it: gone through without an object for that.
            foreach ((string name, JsonElement value) in own)
            {
                WriteAdditional(name, value, indexOf);
            }
        }
        else
        {
            foreach ((string name, JsonElement value) in members)
            {
                WriteAdditional(name, value, indexOf);
            }
        }
    }

    /// <summary>Writes a value.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type.</param>
    /// <param name="encoder">Tells which characters are written as escapes; null for the usual.</param>
    internal static void Write<T>(IBufferWriter<byte> output, T value, JsonValueWriter<T> write, JavaScriptEncoder? encoder = null)
    {
        JsonBuffer buffer = JsonBuffer.Start(output, encoder, JsonBuffer.UsualMaxDepth);
        var writer = new ModelWriter(buffer);
        try
        {
            write(writer, value);
            buffer.Flush();
        }
        finally
        {
            writer.End();
        }
    }

    /// <summary>Writes a value to a writer, whose options count.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type.</param>
    internal static void Write<T>(Utf8JsonWriter output, T value, JsonValueWriter<T> write)
    {
        int maxDepth = (output.Options.MaxDepth is > 0 and int given ? given : JsonBuffer.UsualMaxDepth) - output.CurrentDepth;
        JsonBuffer buffer = JsonBuffer.Start(output: null, output.Options.Encoder, maxDepth);
        var writer = new ModelWriter(buffer);
        try
        {
            write(writer, value);
            if (output.Options.Indented)
            {
                // Only a value that the writer knows the parts of gets lines.
                var reader = new Utf8JsonReader(buffer.Written, new JsonReaderOptions { MaxDepth = maxDepth });
                JsonElement.ParseValue(ref reader).WriteTo(output);
            }
            else
            {
                output.WriteRawValue(buffer.Written, skipInputValidation: true);
            }
        }
        finally
        {
            writer.End();
        }
    }

    private void End()
    {
        Json.End();
        _buffer = null;
    }

    private void WriteAdditional(string name, JsonElement value, JsonMemberIndex indexOf)
    {
        JsonMembers.RefuseDeclared(name, indexOf);
        Json.Name(name);
        Json.Element(value);
    }
}
