namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers.Text;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// Bytes, kept as the base64 or base64url text that they came in. The size is known before anything is decoded. The
/// default value is no bytes.
/// </summary>
/// <remarks>
/// Both alphabets of RFC 4648 are read, but not mixed; white space is kept and doesn't count; base64url needs no
/// padding. Two are equal when their texts are, character by character: equal bytes may be written in several ways.
/// <see cref="ToString"/> shows the size only.
/// </remarks>
[JsonConverter(typeof(Base64DataConverter))]
public readonly struct Base64Data : IEquatable<Base64Data>, IParsable<Base64Data>
{
    private readonly string? _text;
    private readonly int _decodedSize;

    // The text must be base64 already, and the size its own.
    private Base64Data(string text, int decodedSize)
    {
        _text = text;
        _decodedSize = decodedSize;
    }

    /// <summary>The text, as it was written.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether two are the same text.</summary>
    public static bool operator ==(Base64Data left, Base64Data right) => left.Equals(right);

    /// <summary>Whether two are different texts.</summary>
    public static bool operator !=(Base64Data left, Base64Data right) => !left.Equals(right);

    /// <summary>Writes bytes as base64 with padding.</summary>
    public static Base64Data FromBytes(ReadOnlySpan<byte> bytes) => new(Convert.ToBase64String(bytes), bytes.Length);

    /// <summary>Keeps a base64 or base64url text.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Base64Data Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out Base64Data result)
            ? result
            : throw new FormatException($"A text of {s.Length} characters is neither base64 nor base64url.");
    }

    /// <summary>Keeps a base64 or base64url text.</summary>
    /// <returns>False when the text is neither.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Base64Data result)
    {
        if (s is not null
            && (Base64.IsValid(s.AsSpan(), out int decodedSize)
                || (Base64Url.IsValid(s.AsSpan(), out decodedSize) && HasRegularPadding(s, decodedSize))))
        {
            result = new Base64Data(s, decodedSize);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>The number of bytes that the text stands for, padding and white space not counted. Nothing is decoded.</summary>
    public int GetDecodedSize() => _decodedSize;

    /// <summary>The bytes, in a new array.</summary>
    public byte[] Decode()
    {
        byte[] bytes = new byte[_decodedSize];
        TryDecode(bytes, out _);
        return bytes;
    }

    /// <summary>Writes the bytes to a place of the caller's.</summary>
    /// <param name="destination">Where to; <see cref="GetDecodedSize"/> bytes are needed.</param>
    /// <param name="bytesWritten">The number of bytes, or 0 when there is too little room.</param>
    /// <returns>False when there is too little room.</returns>
    public bool TryDecode(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        return destination.Length >= _decodedSize
            && (Convert.TryFromBase64String(Text, destination, out bytesWritten)
                || Base64Url.TryDecodeFromChars(Text, destination, out bytesWritten));
    }

    /// <summary>Whether both are the same text, character by character.</summary>
    public bool Equals(Base64Data other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Base64Data other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The number of bytes, and nothing of the data: it may be long, and private.</summary>
    public override string ToString() => $"{nameof(Base64Data)} ({_decodedSize} bytes)";

    static Base64Data IParsable<Base64Data>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Base64Data>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Base64Data result) =>
        TryParse(s, out result);

    /// <summary>Reads the string the reader is on, without moving it.</summary>
    /// <returns>False when the token isn't a string, or neither base64 nor base64url.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out Base64Data value)
    {
        value = default;
        return JsonText.TryGetString(ref reader, out string? text) && TryParse(text, out value);
    }

    /// <summary>Writes the text unchanged.</summary>
    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Text);

    // Base64Url also takes padding that is incomplete, or made of %; RFC 4648 knows neither.
    private static bool HasRegularPadding(ReadOnlySpan<char> text, int decodedSize)
    {
        int padding = text.Count('=');
        return !text.Contains('%') && (padding == 0 || padding == (3 - (decodedSize % 3)) % 3);
    }
}
