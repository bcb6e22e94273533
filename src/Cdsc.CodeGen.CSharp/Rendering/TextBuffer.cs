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
    public void Write(string text, int offset, int count)
    {
        if (_text.Length - _length < count)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + count));
        }

        text.AsSpan(offset, count).CopyTo(_text.AsSpan(_length));
        _length += count;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: a template hands over what it wrote as a string, for which there is no use here.</summary>
    public override string ToString() => "";
}
