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
/// <remarks>Each thread keeps one for the next time, empty of what was written, which may have been a secret.</remarks>
internal sealed class JsonBuffer
{
    /// <summary>As deep as <see cref="Utf8JsonWriter"/> goes by itself: whatever contains itself ends in an exception, and not the process.</summary>
    internal const int UsualMaxDepth = 1000;

    /// <summary>What is here goes on when there is about as much, in bytes.</summary>
    private const int PieceLength = 16 * 1024;

    /// <summary>Hardly a character takes more when it is escaped, in bytes.</summary>
    private const int LongEscape = 64;

    /// <summary>Most texts of which something is escaped take less, in bytes.</summary>
    private const int ShortText = 1024;

    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';

    [ThreadStatic]
    private static JsonBuffer? _kept;

    private readonly ReusedBytes _memory = new(PieceLength);
    private readonly ReusedBytes _utf8 = new(ShortText);

    private IBufferWriter<byte>? _output;
    private JavaScriptEncoder _encoder = JavaScriptEncoder.Default;
    private SearchValues<char> _plain = JsonPlainText.Of(JavaScriptEncoder.Default);
    private int _maxDepth;
    private int _depth;

    // The memory, which everything asks for.
    private byte[] _bytes;
    private int _length;
    private ArrayBufferWriter<byte>? _elements;
    private Utf8JsonWriter? _elementWriter;

    private JsonBuffer() => _bytes = _memory.Bytes;

    /// <summary>All that is still here.</summary>
    /// <exception cref="InvalidOperationException">An object or an array has no end.</exception>
    public ReadOnlySpan<byte> Written => _depth == 0
        ? WithoutLast
        : throw new InvalidOperationException("An object or an array was begun and not ended.");

    // The last byte is the comma of what may be the last value.
    private ReadOnlySpan<byte> WithoutLast => _bytes.AsSpan(0, Math.Max(0, _length - 1));

    /// <summary>Begins.</summary>
    /// <param name="output">Where pieces go; null to keep all.</param>
    /// <param name="encoder">Tells which characters are written as escapes; null for the usual.</param>
    /// <param name="maxDepth">So many objects and arrays may be in one another.</param>
    public static JsonBuffer Start(IBufferWriter<byte>? output, JavaScriptEncoder? encoder, int maxDepth)
    {
        // One that is in use isn't there for who writes meanwhile.
        JsonBuffer buffer = _kept ?? new JsonBuffer();
        _kept = null;
        (buffer._output, buffer._maxDepth) = (output, maxDepth);
        encoder ??= JavaScriptEncoder.Default;
        if (encoder != buffer._encoder)
        {
            (buffer._encoder, buffer._plain, buffer._elementWriter) = (encoder, JsonPlainText.Of(encoder), null);
        }

        return buffer;
    }

    /// <summary>Ends, whatever has come of it; it may not be used any more.</summary>
    public void End()
    {
        _memory.Use(_length);
        _memory.Reset();
        _utf8.Reset();
        _elements?.Clear();
        if (_elements?.Capacity > PieceLength)
        {
            // What is seldom so large isn't kept.
            (_elements, _elementWriter) = (null, null);
        }

        (_output, _bytes, _length, _depth) = (null, _memory.Bytes, 0, 0);
        _kept = this;
    }

    /// <summary>Opens an object or an array.</summary>
    /// <exception cref="JsonException">There are too many in one another.</exception>
    public void Open(byte bracket)
    {
        if (_depth == _maxDepth)
        {
            throw new JsonException($"More than {_maxDepth.ToString(CultureInfo.InvariantCulture)} objects and arrays are in one another.");
        }

        Room(1)[0] = bracket;
        _depth++;
        _length++;
    }

    /// <summary>Closes an object or an array.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void Close(byte bracket)
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("There is no object and no array to end.");
        }

        Span<byte> to = Room(2);
        _depth--;
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
            ReadOnlySpan<byte> rest = Utf8Of(text.AsSpan(plain));
            Ascii.FromUtf16(text.AsSpan(0, plain), to[1..], out _);
            _length += 1 + plain;
            Escape(rest);
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

    /// <summary>Puts in a string of which no character needs to be escaped.</summary>
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
        _elementWriter ??= new Utf8JsonWriter(_elements, new JsonWriterOptions { Encoder = _encoder, SkipValidation = true });
        _elements.ResetWrittenCount();
        _elementWriter.Reset();
        value.WriteTo(_elementWriter);
        _elementWriter.Flush();
        Raw(_elements.WrittenSpan);
    }

    /// <summary>Sends on all that is still here.</summary>
    /// <exception cref="InvalidOperationException">An object or an array has no end.</exception>
    public void Flush()
    {
        Send(Written);
        _length = 0;
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        _memory.Use(_length);
        _output!.Write(bytes);
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
        if (_output is not null && _length > 0)
        {
            // The last byte stays: it may be a comma behind which nothing comes.
            Send(WithoutLast);
            _bytes[0] = _bytes[_length - 1];
            _length = 1;
        }

        if (_bytes.Length - _length < length)
        {
            _memory.Grow(checked(_length + length), _length);
            _bytes = _memory.Bytes;
        }
    }

    /// <summary>What is left of a text in UTF-8.</summary>
    /// <exception cref="JsonException">It has half a surrogate pair.</exception>
    private ReadOnlySpan<byte> Utf8Of(ReadOnlySpan<char> rest)
    {
        int longest = Encoding.UTF8.GetMaxByteCount(rest.Length);
        if (_utf8.Bytes.Length < longest)
        {
            _utf8.Grow(longest, kept: 0);
        }

        byte[] utf8 = _utf8.Bytes;
        OperationStatus status = Utf8.FromUtf16(rest, utf8, out _, out int length, replaceInvalidSequences: false);
        _utf8.Use(length);
        return status == OperationStatus.Done ? utf8.AsSpan(0, length) : throw JsonText.Malformed();
    }

    /// <summary>Puts in what is left of a text from where it is no longer ASCII, or something is escaped.</summary>
    private void Escape(ReadOnlySpan<byte> rest)
    {
        int escape = LongEscape;
        while (true)
        {
            OperationStatus status = _encoder.EncodeUtf8(rest, Room(Math.Min(rest.Length, PieceLength) + escape), out int taken, out int count);
            rest = rest[taken..];
            _length += count;
            if (status == OperationStatus.Done)
            {
                break;
            }

            escape = status == OperationStatus.DestinationTooSmall ? checked(escape * 2) : throw JsonText.Malformed();
        }

        Span<byte> to = Room(2);
        to[0] = Quote;
        to[1] = Comma;
        _length += 2;
    }
}
