namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Globalization;
using global::System.Runtime.InteropServices;
using global::System.Text;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;
using global::System.Text.Unicode;

/// <summary>
/// JSON in UTF-8 on its way out, without white space: what is put in goes on in pieces, or stays here where there is nowhere to go.
/// Whoever puts in is known to write names and values in turns, so nobody looks. Each value has a comma behind it, until it turns out to
/// be the last.
/// </summary>
/// <param name="output">Where pieces go; null to keep all.</param>
/// <param name="encoder">Tells which characters are written as escapes.</param>
internal sealed class JsonBuffer(IBufferWriter<byte>? output, JavaScriptEncoder encoder) : IDisposable
{
    /// <summary>As deep as <see cref="Utf8JsonWriter"/> goes: whatever contains itself ends in an exception, and not the process.</summary>
    internal const int MaxDepth = 1000;

    /// <summary>Pieces are at least as long, in bytes.</summary>
    private const int PieceLength = 16 * 1024;

    private const int MaxBytesOfCharacter = 3;
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';

    private readonly SearchValues<char> _plain = JsonPlainText.Of(encoder);

    // What may hold a secret is told by the largest numbers of bytes that were used.
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(PieceLength);
    private int _length;
    private int _used;
    private byte[] _utf8 = [];
    private int _utf8Used;

    private int _depth;
    private ArrayBufferWriter<byte>? _elements;
    private Utf8JsonWriter? _elementWriter;

    /// <summary>What is still here.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Math.Max(0, _length - 1));

    /// <summary>Opens an object or an array.</summary>
    /// <exception cref="JsonException">There are too many in one another.</exception>
    public void Open(byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            throw new JsonException("More than 1000 objects and arrays are in one another, which nobody would read.");
        }

        Room(1)[0] = bracket;
        _length++;
    }

    /// <summary>Closes an object or an array.</summary>
    public void Close(byte bracket)
    {
        _depth--;
        Span<byte> to = Room(2);
        if (_bytes[_length - 1] == Comma)
        {
            // Nothing comes behind what is before.
            _bytes[_length - 1] = bracket;
            to[0] = Comma;
            _length++;
        }
        else
        {
            to[0] = bracket;
            to[1] = Comma;
            _length += 2;
        }
    }

    /// <summary>Puts in the name of a member.</summary>
    /// <param name="name">The name as it stands in JSON, in UTF-8 and escaped, without its quotation marks.</param>
    public void Name(ReadOnlySpan<byte> name)
    {
        Span<byte> to = Room(name.Length + 3);
        to[0] = Quote;
        name.CopyTo(to[1..]);
        to[name.Length + 1] = Quote;
        to[name.Length + 2] = (byte)':';
        _length += name.Length + 3;
    }

    /// <summary>Puts in the name of a member.</summary>
    /// <exception cref="JsonException">The name has half a surrogate pair.</exception>
    public void Name(string name)
    {
        JsonText.RefuseMalformedName(name);
        Text(name);
        _bytes[_length - 1] = (byte)':';
    }

    /// <summary>Puts in a string.</summary>
    /// <exception cref="JsonException">The text has half a surrogate pair.</exception>
    public void Text(string text)
    {
        Span<byte> to = Room(text.Length + 3);
        to[0] = Quote;
        int plain = text.AsSpan().IndexOfAnyExcept(_plain);
        if (plain >= 0)
        {
            Ascii.FromUtf16(text.AsSpan(0, plain), to[1..], out _);
            _length += 1 + plain;
            Escape(text.AsSpan(plain));
            return;
        }

        Ascii.FromUtf16(text, to[1..], out int count);
        to[count + 1] = Quote;
        to[count + 2] = Comma;
        _length += count + 3;
    }

    /// <summary>Puts in a number, or whatever else is in ASCII and stands for itself.</summary>
    public void Raw(ReadOnlySpan<byte> ascii)
    {
        Span<byte> to = Room(ascii.Length + 1);
        ascii.CopyTo(to);
        to[ascii.Length] = Comma;
        _length += ascii.Length + 1;
    }

    /// <inheritdoc cref="Raw"/>
    public void Number(string text)
    {
        Span<byte> to = Room(text.Length + 1);
        Ascii.FromUtf16(text, to, out int count);
        to[count] = Comma;
        _length += count + 1;
    }

    /// <inheritdoc cref="Raw"/>
    public void Number(long value)
    {
        const int Longest = 20;
        Span<byte> to = Room(Longest + 1);
        value.TryFormat(to, out int count, default, CultureInfo.InvariantCulture);
        to[count] = Comma;
        _length += count + 1;
    }

    /// <summary>Puts in a string of which no character is ever escaped.</summary>
    public void Quoted(ReadOnlySpan<byte> ascii)
    {
        Span<byte> to = Room(ascii.Length + 3);
        to[0] = Quote;
        ascii.CopyTo(to[1..]);
        to[ascii.Length + 1] = Quote;
        to[ascii.Length + 2] = Comma;
        _length += ascii.Length + 3;
    }

    /// <summary>Puts in a date-time.</summary>
    public void Moment(UsualDateTime value)
    {
        Span<byte> to = Room(UsualDateTime.MaximumLength + 3);
        to[0] = Quote;
        int count = value.Format(to[1..]);
        to[count + 1] = Quote;
        to[count + 2] = Comma;
        _length += count + 3;
    }

    /// <summary>Puts in any value, as <see cref="JsonElement.WriteTo"/> writes it.</summary>
    /// <exception cref="InvalidOperationException">The element was never set.</exception>
    public void Element(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)
        {
            Raw(JsonMarshal.GetRawUtf8Value(value));
            return;
        }

        _elements ??= new ArrayBufferWriter<byte>();
        _elementWriter ??= new Utf8JsonWriter(_elements, new JsonWriterOptions { Encoder = encoder, SkipValidation = true });
        _elements.ResetWrittenCount();
        _elementWriter.Reset();
        value.WriteTo(_elementWriter);
        _elementWriter.Flush();
        Raw(_elements.WrittenSpan);
    }

    /// <summary>Sends on what is still here.</summary>
    public void Flush()
    {
        output!.Write(Written);
        _used = Math.Max(_used, _length);
        _length = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _elementWriter?.Dispose();
        Return(_bytes, Math.Max(_used, _length));
        Return(_utf8, _utf8Used);
        _bytes = [];
        _utf8 = [];
        _length = 0;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
        {
            MakeRoom(length);
        }

        return _bytes.AsSpan(_length);
    }

    private void MakeRoom(int length)
    {
        if (output is not null && _length > 0)
        {
            // The last byte stays: it may be a comma behind which nothing comes.
            byte last = _bytes[_length - 1];
            Flush();
            _bytes[0] = last;
            _length = 1;
        }

        if (_bytes.Length - _length < length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + length), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            Return(_bytes, Math.Max(_used, _length));
            _bytes = larger;
            _used = 0;
        }
    }

    /// <summary>Gives memory back that others get next: what may be a secret doesn't stay in it.</summary>
    private static void Return(byte[] bytes, int used)
    {
        if (bytes.Length > 0)
        {
            bytes.AsSpan(0, used).Clear();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Puts in what is left of a text from where it is no longer ASCII, or something is escaped.</summary>
    private void Escape(ReadOnlySpan<char> rest)
    {
        int longest = Encoding.UTF8.GetMaxByteCount(rest.Length);
        if (_utf8.Length < longest)
        {
            Return(_utf8, _utf8Used);
            _utf8 = ArrayPool<byte>.Shared.Rent(longest);
            _utf8Used = 0;
        }

        OperationStatus status = Utf8.FromUtf16(rest, _utf8, out _, out int length, replaceInvalidSequences: false);
        _utf8Used = Math.Max(_utf8Used, length);
        if (status != OperationStatus.Done)
        {
            throw JsonText.Malformed();
        }

        Escape(_utf8.AsSpan(0, length));
        Span<byte> to = Room(2);
        to[0] = Quote;
        to[1] = Comma;
        _length += 2;
    }

    private void Escape(ReadOnlySpan<byte> utf8)
    {
        int longest = encoder.MaxOutputCharactersPerInputCharacter * MaxBytesOfCharacter;
        OperationStatus status;
        do
        {
            status = encoder.EncodeUtf8(utf8, Room(Math.Min(utf8.Length, PieceLength) + longest), out int taken, out int count);
            utf8 = utf8[taken..];
            _length += count;
        }
        while (status == OperationStatus.DestinationTooSmall);
    }
}
