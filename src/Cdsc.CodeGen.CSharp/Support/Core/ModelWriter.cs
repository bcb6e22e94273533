namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;

/// <summary>
/// Writes JSON, what generated converters are made of. It is quicker than <see cref="Utf8JsonWriter"/>, for it knows what generated
/// code does: names and values come in turns, and names are escaped already. <see cref="JsonModel.Write"/> makes one.
/// </summary>
/// <remarks>Each method that takes a name writes a member; a name is in UTF-8 and as it stands between its quotation marks.</remarks>
public sealed class ModelWriter : IDisposable
{
    private readonly JsonBuffer _json;

    /// <param name="output">Where the JSON goes; null to keep it until <see cref="WriteTo"/>.</param>
    /// <param name="encoder">Tells which characters are written as escapes; null for the usual.</param>
    internal ModelWriter(IBufferWriter<byte>? output, JavaScriptEncoder? encoder) => _json = new JsonBuffer(output, encoder ?? JavaScriptEncoder.Default);

    /// <summary>Begins an object.</summary>
    /// <exception cref="JsonException">There are too many objects and arrays in one another.</exception>
    public void WriteStartObject() => _json.Open((byte)'{');

    /// <summary>Ends an object.</summary>
    public void WriteEndObject() => _json.Close((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="JsonException">There are too many objects and arrays in one another.</exception>
    public void WriteStartArray() => _json.Open((byte)'[');

    /// <summary>Ends an array.</summary>
    public void WriteEndArray() => _json.Close((byte)']');

    /// <summary>Writes the name of a member, before its value.</summary>
    public void WriteName(ReadOnlySpan<byte> name) => _json.Name(name);

    /// <summary>Writes the name of a member that is data, before its value.</summary>
    /// <exception cref="JsonException">The name has half a surrogate pair.</exception>
    public void WriteName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _json.Name(name);
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void WriteString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _json.Text(value);
    }

    /// <inheritdoc cref="WriteString(string)"/>
    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _json.Name(name);
        _json.Text(value);
    }

    /// <summary>Writes a string or null.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void WriteNullableString(ReadOnlySpan<byte> name, string? value)
    {
        _json.Name(name);
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            _json.Text(value);
        }
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => _json.Raw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => _json.Raw(value ? "true"u8 : "false"u8);

    /// <inheritdoc cref="WriteBoolean(bool)"/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        _json.Name(name);
        WriteBoolean(value);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInt64(long value) => _json.Number(value);

    /// <inheritdoc cref="WriteInt64(long)"/>
    public void WriteInt64(ReadOnlySpan<byte> name, long value)
    {
        _json.Name(name);
        WriteInt64(value);
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInt32(int value) => WriteInt64(value);

    /// <inheritdoc cref="WriteInt32(int)"/>
    public void WriteInt32(ReadOnlySpan<byte> name, int value) => WriteInt64(name, value);

    /// <summary>Writes a number as its own text.</summary>
    public void WriteDecimal(JsonDecimal value) => value.WriteTo(_json);

    /// <inheritdoc cref="WriteDecimal(JsonDecimal)"/>
    public void WriteDecimal(ReadOnlySpan<byte> name, JsonDecimal value)
    {
        _json.Name(name);
        WriteDecimal(value);
    }

    /// <summary>Writes a date and time as it was written.</summary>
    public void WriteDateTime(Rfc3339DateTime value) => value.WriteTo(_json);

    /// <inheritdoc cref="WriteDateTime(Rfc3339DateTime)"/>
    public void WriteDateTime(ReadOnlySpan<byte> name, Rfc3339DateTime value)
    {
        _json.Name(name);
        WriteDateTime(value);
    }

    /// <summary>Writes a date.</summary>
    public void WriteDate(DateOnly value)
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        _json.Quoted(text);
    }

    /// <inheritdoc cref="WriteDate(DateOnly)"/>
    public void WriteDate(ReadOnlySpan<byte> name, DateOnly value)
    {
        _json.Name(name);
        WriteDate(value);
    }

    /// <summary>Writes the text of a URI.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void WriteUri(UriString value) => _json.Text(value.Text);

    /// <inheritdoc cref="WriteUri(UriString)"/>
    public void WriteUri(ReadOnlySpan<byte> name, UriString value) => WriteString(name, value.Text);

    /// <summary>Writes seconds since 1970.</summary>
    public void WriteUnixTimeOrNever(UnixTimeOrNever value) => WriteInt64(value.Seconds);

    /// <inheritdoc cref="WriteUnixTimeOrNever(UnixTimeOrNever)"/>
    public void WriteUnixTimeOrNever(ReadOnlySpan<byte> name, UnixTimeOrNever value) => WriteInt64(name, value.Seconds);

    /// <summary>Writes Base64 text.</summary>
    public void WriteBase64(Base64Data value) => _json.Text(value.Text);

    /// <inheritdoc cref="WriteBase64(Base64Data)"/>
    public void WriteBase64(ReadOnlySpan<byte> name, Base64Data value) => WriteString(name, value.Text);

    /// <summary>Writes a secret, as the protocol asks for it.</summary>
    /// <exception cref="JsonException">The secret has half a surrogate pair.</exception>
    public void WriteSecret(Secret value) => _json.Text(value.Reveal());

    /// <inheritdoc cref="WriteSecret(Secret)"/>
    public void WriteSecret(ReadOnlySpan<byte> name, Secret value) => WriteString(name, value.Reveal());

    /// <summary>Writes any value.</summary>
    /// <exception cref="InvalidOperationException">The element was never set.</exception>
    public void WriteElement(JsonElement value) => _json.Element(value);

    /// <inheritdoc cref="WriteElement(JsonElement)"/>
    public void WriteElement(ReadOnlySpan<byte> name, JsonElement value)
    {
        _json.Name(name);
        _json.Element(value);
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
    public void WriteMap<T>(IReadOnlyDictionary<string, T> map, JsonValueWriter<T> writeValue)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(writeValue);
        WriteStartObject();
        foreach ((string name, T value) in map)
        {
            _json.Name(name);
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
    /// <exception cref="JsonException">One of them has the name of a declared member, which would then stand twice.</exception>
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

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>Sends on what was written.</summary>
    internal void Flush() => _json.Flush();

    /// <summary>Hands over what was written, to a writer that may want it otherwise.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (writer.Options.Indented)
        {
            var reader = new Utf8JsonReader(_json.Written, new JsonReaderOptions { MaxDepth = JsonBuffer.MaxDepth });
            JsonElement.ParseValue(ref reader).WriteTo(writer);
        }
        else
        {
            writer.WriteRawValue(_json.Written, skipInputValidation: true);
        }
    }

    private void WriteAdditional(string name, JsonElement value, JsonMemberIndex indexOf)
    {
        JsonMembers.RefuseDeclared(name, indexOf);
        _json.Name(name);
        _json.Element(value);
    }
}
