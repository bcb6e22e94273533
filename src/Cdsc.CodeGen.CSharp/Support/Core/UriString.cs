namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// The text of a URI, never normalised: <c>HTTPS://Host:443/a%7e</c> comes out as it went in, and so does a text that
/// isn't a URI at all, such as <c>http://exa mple</c>. The default value is the empty text.
/// </summary>
/// <remarks>
/// Two are equal when their texts are, character by character: this is how redirect URIs and ids that are URIs are to be
/// compared. <see cref="Uri"/> would take some different texts for the same.
/// </remarks>
[JsonConverter(typeof(UriStringConverter))]
public readonly struct UriString : IEquatable<UriString>, IParsable<UriString>
{
    private readonly string? _text;

    /// <summary>Keeps a text.</summary>
    public UriString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text.</summary>
    public string Text => _text ?? "";

    /// <summary>The text as a <see cref="UriString"/>.</summary>
    public static implicit operator UriString(string text) => new(text);

    /// <summary>The text that the URI was made from.</summary>
    public static explicit operator UriString(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new UriString(uri.OriginalString);
    }

    /// <inheritdoc cref="ToUri"/>
    public static explicit operator Uri(UriString value) => value.ToUri();

    /// <summary>Whether two are the same text.</summary>
    public static bool operator ==(UriString left, UriString right) => left.Equals(right);

    /// <summary>Whether two are different texts.</summary>
    public static bool operator !=(UriString left, UriString right) => !left.Equals(right);

    /// <summary>Keeps a text; every text will do.</summary>
    public static UriString Parse(string s) => new(s);

    /// <summary>Keeps a text; every text will do.</summary>
    /// <returns>False only when there is no text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out UriString result)
    {
        result = s is null ? default : new UriString(s);
        return s is not null;
    }

    /// <summary>The text as an absolute URI.</summary>
    /// <returns>
    /// False when it isn't one: it must begin with a scheme, and no space may surround it. A mere path isn't one either,
    /// whatever the operating system takes it for.
    /// </returns>
    public bool TryGetUri([NotNullWhen(true)] out Uri? uri)
    {
        // Uri makes file URIs of /path (on some systems), C:\path and \\server\path, and drops spaces at both ends.
        string text = Text;
        if (Uri.TryCreate(text, UriKind.Absolute, out uri)
            && text.Length > uri.Scheme.Length
            && text[uri.Scheme.Length] == ':'
            && text.StartsWith(uri.Scheme, StringComparison.OrdinalIgnoreCase)
            && !char.IsWhiteSpace(text[^1]))
        {
            return true;
        }

        uri = null;
        return false;
    }

    /// <summary>The text as an absolute URI.</summary>
    /// <exception cref="UriFormatException">The text isn't one.</exception>
    public Uri ToUri() => TryGetUri(out Uri? uri)
        ? uri
        : throw new UriFormatException($"\"{JsonText.Excerpt(Text)}\" is not an absolute URI.");

    /// <summary>Whether both are the same text, character by character.</summary>
    public bool Equals(UriString other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UriString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    static UriString IParsable<UriString>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<UriString>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UriString result) =>
        TryParse(s, out result);

    /// <summary>Reads the string the reader is on, without moving it.</summary>
    /// <returns>False when the token isn't a string, or not valid Unicode.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out UriString value)
    {
        bool isString = JsonText.TryGetString(ref reader, out string? text);
        value = isString ? new UriString(text!) : default;
        return isString;
    }

    /// <summary>Writes the text unchanged.</summary>
    internal void WriteTo(Utf8JsonWriter writer) => JsonText.WriteString(writer, Text);
}
