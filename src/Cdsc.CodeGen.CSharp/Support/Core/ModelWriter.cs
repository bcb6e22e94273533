namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>Writes values; what generated converters are made of. Each method has the form of <see cref="JsonValueWriter{T}"/>.</summary>
public static class ModelWriter
{
    /// <summary>Writes a string.</summary>
    public static void WriteString(Utf8JsonWriter writer, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonText.WriteString(writer, value);
    }

    /// <summary>Writes a member that is a string.</summary>
    public static void WriteString(Utf8JsonWriter writer, JsonEncodedText name, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonText.WriteString(writer, name, value);
    }

    /// <summary>Writes a member that is a string or null.</summary>
    public static void WriteNullableString(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            JsonText.WriteString(writer, name, value);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText name, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBoolean(name, value);
    }

    /// <summary>Writes an integer.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a member that is an integer.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, JsonEncodedText name, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(name, value);
    }

    /// <summary>Writes an integer.</summary>
    public static void WriteInt32(Utf8JsonWriter writer, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a member that is an integer.</summary>
    public static void WriteInt32(Utf8JsonWriter writer, JsonEncodedText name, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(name, value);
    }

    /// <summary>Writes a number as its own text.</summary>
    public static void WriteDecimal(Utf8JsonWriter writer, JsonDecimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes a date and time as it was written.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, Rfc3339DateTime value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes a member that is a date and time as it was written.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, JsonEncodedText name, Rfc3339DateTime value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer, name);
    }

    /// <summary>Writes a date.</summary>
    public static void WriteDate(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the text of a URI.</summary>
    public static void WriteUri(Utf8JsonWriter writer, UriString value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes a member that is the text of a URI.</summary>
    public static void WriteUri(Utf8JsonWriter writer, JsonEncodedText name, UriString value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonText.WriteString(writer, name, value.Text);
    }

    /// <summary>Writes seconds since 1970.</summary>
    public static void WriteUnixTimeOrNever(Utf8JsonWriter writer, UnixTimeOrNever value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes a member that is seconds since 1970.</summary>
    public static void WriteUnixTimeOrNever(Utf8JsonWriter writer, JsonEncodedText name, UnixTimeOrNever value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(name, value.Seconds);
    }

    /// <summary>Writes Base64 text.</summary>
    public static void WriteBase64(Utf8JsonWriter writer, Base64Data value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes a secret, as the protocol asks for it.</summary>
    public static void WriteSecret(Utf8JsonWriter writer, Secret value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes a member that is a secret, as the protocol asks for it.</summary>
    public static void WriteSecret(Utf8JsonWriter writer, JsonEncodedText name, Secret value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonText.WriteString(writer, name, value.Reveal());
    }

    /// <summary>Writes any value.</summary>
    /// <exception cref="InvalidOperationException">The element was never set.</exception>
    public static void WriteElement(Utf8JsonWriter writer, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        value.WriteTo(writer);
    }

    /// <summary>Writes an array.</summary>
    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, JsonValueWriter<T> writeItem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(writeItem);
        writer.WriteStartArray();
        if (items is T[] array)
        {
            // Without a call for each item that is only to get it.
            foreach (T item in array)
            {
                writeItem(writer, item);
            }
        }
        else
        {
            for (int i = 0; i < items.Count; i++)
            {
                writeItem(writer, items[i]);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object whose member names are data.</summary>
    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, JsonValueWriter<T> writeValue)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(writeValue);
        writer.WriteStartObject();
        foreach ((string name, T value) in map)
        {
            JsonText.WriteName(writer, name);
            writeValue(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a value or <c>null</c>.</summary>
    public static void WriteNullable<T>(Utf8JsonWriter writer, T? value, JsonValueWriter<T> writeValue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(writeValue);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writeValue(writer, value);
        }
    }

    /// <summary>Writes a value or <c>null</c>.</summary>
    public static void WriteNullableValue<T>(Utf8JsonWriter writer, T? value, JsonValueWriter<T> writeValue)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(writeValue);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writeValue(writer, value.Value);
        }
    }

    /// <summary>Writes the members that are not declared.</summary>
    /// <param name="writer">Inside the object.</param>
    /// <param name="members">The members.</param>
    /// <param name="indexOf">Tells declared members by their names.</param>
    /// <exception cref="JsonException">One of them has the name of a declared member, which would then stand twice.</exception>
    public static void WriteAdditional(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> members, JsonMemberIndex indexOf)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
                WriteAdditional(writer, name, value, indexOf);
            }
        }
        else
        {
            foreach ((string name, JsonElement value) in members)
            {
                WriteAdditional(writer, name, value, indexOf);
            }
        }
    }

    private static void WriteAdditional(Utf8JsonWriter writer, string name, JsonElement value, JsonMemberIndex indexOf)
    {
        JsonMembers.RefuseDeclared(name, indexOf);
        JsonText.WriteName(writer, name);
        value.WriteTo(writer);
    }
}
