namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Runtime.InteropServices;
using global::System.Security.Cryptography;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// A password, token or other secret: it shows as <c>***</c> wherever a value is turned into text, and comes out only by
/// <see cref="Reveal"/> and when written as JSON. The default value is the empty text.
/// </summary>
/// <remarks>
/// Two are equal when their texts are, character by character; comparing takes the same time wherever two texts of one
/// length differ. Looking up a secret in a dictionary gives no such promise.
/// </remarks>
[JsonConverter(typeof(SecretConverter))]
[DebuggerDisplay("***")]
public readonly struct Secret : IEquatable<Secret>, IParsable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    /// <summary>Keeps a text secret.</summary>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as a secret.</summary>
    public static implicit operator Secret(string text) => new(text);

    /// <summary>Whether two are the same secret.</summary>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Whether two are different secrets.</summary>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);

    /// <summary>Keeps a text secret; every text will do.</summary>
    public static Secret Parse(string s) => new(s);

    /// <summary>Keeps a text secret; every text will do.</summary>
    /// <returns>False only when there is no text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Secret result)
    {
        result = s is null ? default : new Secret(s);
        return s is not null;
    }

    /// <summary>The text itself. Keep it out of logs and messages.</summary>
    public string Reveal() => _text ?? "";

    /// <summary>Whether both are the same text. Only the lengths, not the texts, have a say in the time it takes.</summary>
    public bool Equals(Secret other) =>
        // The characters where they lie: a copy in another encoding would be one more place that holds the secret, and
        // UTF-8 would make texts alike that aren't when they have half a surrogate pair.
        CryptographicOperations.FixedTimeEquals(
            MemoryMarshal.AsBytes(Reveal().AsSpan()),
            MemoryMarshal.AsBytes(other.Reveal().AsSpan()));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";

    static Secret IParsable<Secret>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Secret>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Secret result) =>
        TryParse(s, out result);

    /// <summary>Reads the string the reader is on, without moving it.</summary>
    /// <returns>False when the token isn't a string, or not valid Unicode.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out Secret value)
    {
        bool isString = JsonText.TryGetString(ref reader, out string? text);
        value = isString ? new Secret(text!) : default;
        return isString;
    }

    /// <summary>Writes the text unchanged: JSON that goes to the other side must have it.</summary>
    internal void WriteTo(Utf8JsonWriter writer) => JsonText.WriteString(writer, Reveal());
}
