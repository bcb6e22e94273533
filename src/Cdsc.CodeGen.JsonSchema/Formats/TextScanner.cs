namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Reads a text from its start to its end, as the grammars of the RFCs are written. Digits are those of ASCII.</summary>
internal ref struct TextScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    public readonly ReadOnlySpan<char> Rest => _rest;

    public bool Skip(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    public bool SkipIgnoringCase(char lower)
    {
        bool skips = !_rest.IsEmpty && char.IsAsciiLetter(_rest[0]) && (_rest[0] | 0x20) == lower;
        _rest = skips ? _rest[1..] : _rest;
        return skips;
    }

    /// <summary>As many digits as there are; how many.</summary>
    public int SkipDigits()
    {
        int count = _rest.IndexOfAnyExceptInRange('0', '9');
        count = count < 0 ? _rest.Length : count;
        _rest = _rest[count..];
        return count;
    }

    /// <summary>A number of exactly <paramref name="count"/> digits within bounds.</summary>
    public bool Number(int count, int minimum, int maximum, out int value)
    {
        value = 0;
        if (_rest.Length < count || _rest[..count].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        foreach (char digit in _rest[..count])
        {
            value = (value * 10) + (digit - '0');
        }

        _rest = _rest[count..];
        return value >= minimum && value <= maximum;
    }
}
