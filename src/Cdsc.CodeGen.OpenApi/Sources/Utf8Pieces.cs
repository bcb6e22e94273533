using System.Text;
using System.Text.Unicode;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Text in UTF-8, without a mark of the byte order, that comes a piece at a time: a large file need not be in memory as a whole.</summary>
internal sealed class Utf8Pieces
{
    /// <summary>So much is read at a time, in bytes: more calls would cost time, and more memory isn't in the processor's cache.</summary>
    private const int UsualLength = 64 * 1024;

    private const int LongestCharacter = 4;

    private readonly Stream? _stream;
    private byte[] _buffer = [];

    // Where the piece begins in the buffer, and what was read; a character that isn't whole stands behind the piece.
    private int _start;
    private int _read;
    private ReadOnlyMemory<byte> _piece;

    /// <summary>Text that is in memory is one piece.</summary>
    /// <param name="text">The text, which is known to be UTF-8.</param>
    public Utf8Pieces(ReadOnlyMemory<byte> text) => (_piece, IsLast) = (text, true);

    /// <summary>Text that comes from elsewhere; the first piece is empty.</summary>
    /// <param name="stream">Where it comes from.</param>
    /// <param name="length">The length of a piece, in bytes.</param>
    public Utf8Pieces(Stream stream, int length = UsualLength) => (_stream, _buffer) = (stream, new byte[Math.Max(length, LongestCharacter)]);

    /// <summary>The piece.</summary>
    public ReadOnlySpan<byte> Piece => _piece.Span;

    /// <summary>Whether nothing comes behind it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Goes on to the next piece, which begins with what is left of this one. Behind the last there is none.</summary>
    /// <param name="used">So many bytes of this piece are done with.</param>
    /// <returns>What is new in it.</returns>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public ReadOnlySpan<byte> Next(int used)
    {
        int left = _piece.Length - used;
        bool isFirst = _read == 0;
        Span<byte> kept = _buffer.AsSpan((_start + used).._read);
        if (kept.Length > _buffer.Length / 2)
        {
            // A long text, or many blanks behind something that is read together with what follows.
            _buffer = new byte[_buffer.Length * 2];
        }

        kept.CopyTo(_buffer);
        _read = kept.Length + _stream!.ReadAtLeast(_buffer.AsSpan(kept.Length), _buffer.Length - kept.Length, throwOnEndOfStream: false);
        IsLast = _read < _buffer.Length;
        _start = isFirst && _buffer.AsSpan(0, _read).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _piece = _buffer.AsMemory(_start..(IsLast ? _read : LengthOfWhole(_buffer)));
        return Utf8.IsValid(Piece[left..]) ? Piece[left..] : throw new DecoderFallbackException();
    }

    /// <summary>The length of what doesn't end within a character.</summary>
    private static int LengthOfWhole(ReadOnlySpan<byte> text)
    {
        int last = text.Length - 1;
        while (last > text.Length - LongestCharacter && (text[last] & 0xC0) == 0x80)
        {
            last--;
        }

        int length = text[last] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
        return last + length > text.Length ? last : text.Length;
    }
}
