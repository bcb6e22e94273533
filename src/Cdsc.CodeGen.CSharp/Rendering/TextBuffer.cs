using System.Text;
using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Where a template writes, over and over again: a string of each file, which nobody keeps, would be most of what a run allocates.</summary>
internal sealed class TextBuffer : IScriptOutput
{
    private char[] _text = new char[16_384];
    private int _length;

    /// <summary>What was written since it was empty.</summary>
    public ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    /// <summary>Makes it empty again.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <summary>Writes a text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes a text of whole characters, with LF line ends.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        for (int end; (end = utf8.IndexOf("\r\n"u8)) >= 0; utf8 = utf8[(end + 1)..])
        {
            _length += Encoding.UTF8.GetChars(utf8[..end], Room(end));
        }

        _length += Encoding.UTF8.GetChars(utf8, Room(utf8.Length));
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    private Span<char> Room(int length)
    {
        if (_text.Length - _length < length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + length));
        }

        return _text.AsSpan(_length);
    }

    /// <summary>Nothing: a template hands over what it wrote as a string, for which there is no use here.</summary>
    public override string ToString() => "";
}
