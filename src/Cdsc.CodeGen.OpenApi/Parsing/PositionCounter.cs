using System.Text;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells the line and the column of places in text that comes in pieces. No place is before the last one that was asked for.</summary>
internal sealed class PositionCounter
{
    // Counted from 0: the last place, and what was counted up to it. The line may have begun before the piece.
    private int _offset;
    private int _line;
    private int _lineStart;
    private int _characters;

    /// <summary>The position of a place.</summary>
    /// <param name="piece">The piece of the text.</param>
    /// <param name="offset">The place in it, in bytes.</param>
    /// <returns>Both counted from 1, the column in UTF-16 code units.</returns>
    public (int Line, int Column) At(ReadOnlySpan<byte> piece, int offset)
    {
        ReadOnlySpan<byte> between = piece[_offset..offset];
        int lines = between.Count((byte)'\n');
        if (lines > 0)
        {
            (_line, _lineStart, _characters) = (_line + lines, _offset + between.LastIndexOf((byte)'\n') + 1, 0);
        }

        _characters += Encoding.UTF8.GetCharCount(piece[Math.Max(_offset, _lineStart)..offset]);
        _offset = offset;
        return (_line + 1, _characters + 1);
    }

    /// <summary>The position of a place that is told by its line, counted from 0, and its byte there.</summary>
    /// <param name="piece">The piece of the text.</param>
    /// <param name="line">The line.</param>
    /// <param name="byteInLine">The byte in it.</param>
    public (int Line, int Column) At(ReadOnlySpan<byte> piece, long line, long byteInLine)
    {
        int start = _lineStart;
        for (long i = _line; i < line; i++)
        {
            int from = Math.Max(start, _offset);
            start = from + piece[from..].IndexOf((byte)'\n') + 1;
        }

        return At(piece, (int)Math.Clamp(start + byteInLine, _offset, piece.Length));
    }

    /// <summary>Goes on to a piece that begins with what is left of this one.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="used">So many bytes of it are done with.</param>
    public void Leave(ReadOnlySpan<byte> piece, int used)
    {
        At(piece, used);
        _offset -= used;
        _lineStart -= used;
    }
}
