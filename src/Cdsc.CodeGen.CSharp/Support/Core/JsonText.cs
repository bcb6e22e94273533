namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Text;
using global::System.Text.Json;

/// <summary>What every scalar type needs to read and write JSON text without losing or changing any of it.</summary>
internal static class JsonText
{
    /// <summary>The longest piece of somebody's text that an error message repeats.</summary>
    internal const int MaxExcerptLength = 64;

    /// <summary>Reads the string the reader is on.</summary>
    /// <returns>False when the token isn't a string, or is one that no .NET string can hold, such as "\ud800".</returns>
    internal static bool TryGetString(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        // Most text is ASCII, which takes one look and one copy.
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan))
        {
            text = Encoding.Latin1.GetString(reader.ValueSpan);
            return true;
        }

        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that aren't UTF-8: the reader has no other way to say so.
        }

        return text is not null;
    }

    /// <summary>Whether the string or the name that the reader is on is one that .NET can hold.</summary>
    internal static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return global::System.Text.Unicode.Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Writes a string, and refuses one that would come out as another.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair, which the writer would replace silently.</exception>
    internal static void WriteString(Utf8JsonWriter writer, string text)
    {
        if (!IsWellFormed(text))
        {
            throw Malformed();
        }

        writer.WriteStringValue(text);
    }

    /// <summary>The exception for a text or a name that would be written as another; it isn't repeated, for it may be a secret.</summary>
    internal static JsonException Malformed() => new("A text has half a surrogate pair and can't be written as JSON unchanged.");

    /// <summary>The exception for a value that isn't what its type demands.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="expected">What was expected, with its article.</param>
    /// <param name="showText">False when nothing of the value may be repeated.</param>
    internal static JsonException Unexpected(ref Utf8JsonReader reader, string expected, bool showText = true)
    {
        string found = reader.TokenType switch
        {
            JsonTokenType.String => showText ? $"the string \"{Excerpt(ref reader)}\"" : "a string that is not valid",
            JsonTokenType.Number => showText ? $"the number {Excerpt(ref reader)}" : "a number",
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "something else",
        };
        return new JsonException($"Expected {expected}, found {found}.");
    }

    /// <summary>The beginning of a text, fit for a one-line message.</summary>
    internal static string Excerpt(ReadOnlySpan<char> text)
    {
        bool cut = text.Length > MaxExcerptLength;
        int length = cut ? MaxExcerptLength : text.Length;
        if (cut && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        StringBuilder excerpt = new(length + 1);
        foreach (char character in text[..length])
        {
            // A line break in somebody's text must not become a line of a log.
            excerpt.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? '?' : character);
        }

        return cut ? excerpt.Append('…').ToString() : excerpt.ToString();
    }

    private static string Excerpt(ref Utf8JsonReader reader)
    {
        // The bytes as they stand in the JSON, escapes and all: this can't fail, whatever they are.
        // Four bytes are the most that a character takes; one character more tells that something is left out.
        const int MaxBytes = (MaxExcerptLength + 1) * 4;
        Span<byte> copy = stackalloc byte[MaxBytes];
        scoped ReadOnlySpan<byte> bytes;
        if (reader.HasValueSequence)
        {
            ReadOnlySequence<byte> sequence = reader.ValueSequence;
            sequence = sequence.Slice(0, Math.Min(sequence.Length, MaxBytes));
            sequence.CopyTo(copy);
            bytes = copy[..(int)sequence.Length];
        }
        else
        {
            bytes = reader.ValueSpan;
            bytes = bytes[..Math.Min(bytes.Length, MaxBytes)];
        }

        return Excerpt(Encoding.UTF8.GetString(bytes));
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return true;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
