namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Reads values; what generated converters are made of. Each method has the form of <see cref="JsonValueReader{T}"/>.</summary>
public static class ModelReader
{
    /// <summary>Reads a string.</summary>
    public static string ReadString(ref Utf8JsonReader reader, JsonReadContext context) =>
        JsonText.TryGetString(ref reader, out string? text) ? text : throw JsonFailure.Unexpected(ref reader, "a string");

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader, JsonReadContext context) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonFailure.Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads an integer of 64 bits; <c>1.0</c>, <c>1e3</c> and <c>-0</c> are refused, since they would not come out as they went in.</summary>
    public static long ReadInt64(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value) && !IsMinusZero(ref reader, value)
            ? value
            : throw JsonFailure.Unexpected(ref reader, "an integer of 64 bits, written without point and exponent");

    /// <summary>Reads an integer of 32 bits.</summary>
    public static int ReadInt32(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value) && !IsMinusZero(ref reader, value)
            ? value
            : throw JsonFailure.Unexpected(ref reader, "an integer of 32 bits, written without point and exponent");

    /// <summary>Reads a number with its own text.</summary>
    public static JsonDecimal ReadDecimal(ref Utf8JsonReader reader, JsonReadContext context) =>
        JsonDecimal.TryRead(ref reader, out JsonDecimal value) ? value : throw JsonFailure.Unexpected(ref reader, "a number");

    /// <summary>Reads a date and time with an offset.</summary>
    public static Rfc3339DateTime ReadDateTime(ref Utf8JsonReader reader, JsonReadContext context) =>
        Rfc3339DateTime.TryRead(ref reader, out Rfc3339DateTime value) ? value : throw JsonFailure.Unexpected(ref reader, "an RFC 3339 date-time");

    /// <summary>Reads a date.</summary>
    public static DateOnly ReadDate(ref Utf8JsonReader reader, JsonReadContext context) =>
        JsonText.TryGetString(ref reader, out string? text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw JsonFailure.Unexpected(ref reader, "an RFC 3339 date");

    /// <summary>Reads the text of a URI, whatever it is.</summary>
    public static UriString ReadUri(ref Utf8JsonReader reader, JsonReadContext context) =>
        UriString.TryRead(ref reader, out UriString value) ? value : throw JsonFailure.Unexpected(ref reader, "a URI in a string");

    /// <summary>Reads seconds since 1970, 0 for never.</summary>
    public static UnixTimeOrNever ReadUnixTimeOrNever(ref Utf8JsonReader reader, JsonReadContext context) =>
        UnixTimeOrNever.TryRead(ref reader, out UnixTimeOrNever value)
            ? value
            : throw JsonFailure.Unexpected(ref reader, "a whole number of seconds");

    /// <summary>Reads Base64 text.</summary>
    public static Base64Data ReadBase64(ref Utf8JsonReader reader, JsonReadContext context) =>
        Base64Data.TryRead(ref reader, out Base64Data value)
            ? value
            : throw JsonFailure.Unexpected(ref reader, "base64 in a string", showText: false);

    /// <summary>Reads a secret; no message ever repeats it.</summary>
    public static Secret ReadSecret(ref Utf8JsonReader reader, JsonReadContext context) =>
        Secret.TryRead(ref reader, out Secret value) ? value : throw JsonFailure.Unexpected(ref reader, "a string", showText: false);

    /// <summary>Reads any value; text in it that is no Unicode is refused, since it could not be written again.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Utf8JsonReader ahead = reader;
        int depth = ahead.CurrentDepth;
        do
        {
            if (ahead.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !JsonText.IsText(ref ahead))
            {
                throw new JsonReadException("Expected text, found what is no Unicode.", ahead.TokenStartIndex);
            }
        }
        while ((ahead.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject || ahead.CurrentDepth > depth) && ahead.Read());
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads an array.</summary>
    public static IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonValueReader<T> readItem)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonFailure.Unexpected(ref reader, "an array");
        }

        // Most lists are short: those are collected here, and come out without a place that nothing stands in.
        FewItems<T> few = default;
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            T item = readItem(ref reader, context);
            if (count == FewItems<T>.Length)
            {
                var many = new List<T>(2 * FewItems<T>.Length);
                many.AddRange((ReadOnlySpan<T>)few);
                many.Add(item);
                return ReadMany(ref reader, context, readItem, many);
            }

            few[count++] = item;
        }

        return ((ReadOnlySpan<T>)few)[..count].ToArray();
    }

    /// <summary>Reads an object whose member names are data; their order is kept.</summary>
    public static IReadOnlyDictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonValueReader<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        JsonMembers.Start(ref reader);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonMembers.NameText(ref reader);
            if (map.ContainsKey(name))
            {
                throw JsonFailure.Duplicate(ref reader, name);
            }

            reader.Read();
            map.Add(name, readValue(ref reader, context));
        }

        return map;
    }

    /// <summary>Reads a value or <c>null</c>.</summary>
    public static T? ReadNullable<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonValueReader<T> readValue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(readValue);
        return reader.TokenType == JsonTokenType.Null ? null : readValue(ref reader, context);
    }

    /// <summary>Reads a value or <c>null</c>.</summary>
    public static T? ReadNullableValue<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonValueReader<T> readValue)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(readValue);
        return reader.TokenType == JsonTokenType.Null ? null : readValue(ref reader, context);
    }

    /// <summary>The bytes of the string that the reader is on, unescaped.</summary>
    /// <exception cref="JsonException">The value is no string.</exception>
    public static ReadOnlySpan<byte> StringBytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonFailure.Unexpected(ref reader, "a string");
        }

        return reader.ValueIsEscaped || reader.HasValueSequence
            ? Encoding.UTF8.GetBytes(ReadString(ref reader, JsonReadContext.Strict))
            : reader.ValueSpan;
    }

    /// <summary>A value that a closed list does not have.</summary>
    /// <exception cref="JsonException">Reading is strict.</exception>
    public static string UnlistedValue(ref Utf8JsonReader reader, JsonReadContext context, string list)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.IsTolerant
            ? ReadString(ref reader, context)
            : throw JsonFailure.Unexpected(ref reader, $"one of the values of {list}");
    }

    private static List<T> ReadMany<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonValueReader<T> readItem, List<T> items)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(readItem(ref reader, context));
        }

        return items;
    }

    /// <summary>An integer has no sign of zero to keep: <c>-0</c> would come out as <c>0</c>.</summary>
    private static bool IsMinusZero(ref Utf8JsonReader reader, long value) =>
        value == 0 && (reader.HasValueSequence ? reader.ValueSequence.FirstSpan : reader.ValueSpan)[0] == (byte)'-';
}
