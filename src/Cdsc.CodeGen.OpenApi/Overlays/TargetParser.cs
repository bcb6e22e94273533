using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Parses the part of JSONPath (RFC 9535) that targets are written in: <c>$</c>, <c>.name</c>, <c>['name']</c>, <c>.*</c> and
/// <c>[*]</c>. It selects what it would select anywhere; what else JSONPath has is refused with a reason.
/// </summary>
internal sealed class TargetParser
{
    private readonly string _text;
    private int _position;
    private string? _problem;

    private TargetParser(string text) => _text = text;

    /// <summary>The steps of a target; null, with the reason, when it can't be used.</summary>
    public static IReadOnlyList<TargetStep>? Parse(string text, out string? problem)
    {
        var parser = new TargetParser(text);
        List<TargetStep>? steps = parser.ReadPath();
        problem = parser._problem;
        return steps;
    }

    private List<TargetStep>? ReadPath()
    {
        if (!Take('$'))
        {
            return Refuse<List<TargetStep>>("it must begin with $, the whole document");
        }

        var steps = new List<TargetStep>();
        while (_position < _text.Length)
        {
            SkipBlanks();
            if (_position == _text.Length)
            {
                return Refuse<List<TargetStep>>("it ends with a blank");
            }

            if (ReadStep() is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps;
    }

    private TargetStep? ReadStep()
    {
        if (Take('['))
        {
            return ReadBrackets();
        }

        if (!Take('.'))
        {
            return RefuseStep($"the character '{Current}' at {Place} is not expected there; a name of more than letters, digits and _ stands in quotes, ['like-this']");
        }

        if (Take('*'))
        {
            return new TargetStep(null);
        }

        int start = _position;
        while (_position < _text.Length && (IsNameFirst(_text[_position]) || (_position > start && char.IsAsciiDigit(_text[_position]))))
        {
            _position++;
        }

        return _position > start ? new TargetStep(_text[start.._position]) : RefuseStep(Current switch
        {
            '.' => $"the descent into all parts (.. at {Place}) is not supported",
            '\0' => "a name is missing at its end",
            _ => $"there is no name at {Place}; one that begins with other than a letter or _ stands in quotes, ['like-this']",
        });
    }

    private TargetStep? ReadBrackets()
    {
        SkipBlanks();
        TargetStep step;
        if (Take('*'))
        {
            step = new TargetStep(null);
        }
        else if (Current is '\'' or '"')
        {
            if (ReadString() is not { } name)
            {
                return null;
            }

            step = new TargetStep(name);
        }
        else
        {
            return RefuseStep(Current switch
            {
                '?' => $"a filter ([? at {Place}) is not supported",
                ':' or '-' or (>= '0' and <= '9') => $"an index or a slice (at {Place}) is not supported",
                _ => $"a name in quotes or * is expected at {Place}",
            });
        }

        SkipBlanks();
        return Take(']') ? step : RefuseStep(Current == ',' ? $"several names in one pair of brackets (at {Place}) are not supported" : $"a ] is missing at {Place}");
    }

    private string? ReadString()
    {
        char quote = _text[_position++];
        var name = new StringBuilder();
        while (_position < _text.Length)
        {
            char c = _text[_position++];
            if (c == quote)
            {
                return HasLoneSurrogate(name) ? Refuse<string>("a name holds half of a surrogate pair, which is no character") : name.ToString();
            }

            if (c < ' ')
            {
                return Refuse<string>("a control character in a name is written as an escape");
            }

            if (c != '\\')
            {
                name.Append(c);
            }
            else if (ReadEscape(quote) is { } escaped)
            {
                name.Append(escaped);
            }
            else
            {
                return Refuse<string>($"the escape before {Place} is none");
            }
        }

        return Refuse<string>($"the quote {quote} is not closed");
    }

    /// <summary>What stands behind a backslash: RFC 9535, section 2.3.1.1; a quote may be escaped only inside quotes of its kind.</summary>
    private char? ReadEscape(char quote)
    {
        char c = Current;
        _position = Math.Min(_position + 1, _text.Length);
        switch (c)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case '/' or '\\':
                return c;
            case '\'' or '"':
                return c == quote ? c : null;
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                _position += 4;
                return (char)unit;
            default:
                return null;
        }
    }

    private static bool HasLoneSurrogate(StringBuilder text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameFirst(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\u0080';

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private string Place => string.Create(CultureInfo.InvariantCulture, $"character {_position + 1}");

    private bool Take(char c)
    {
        if (Current != c || _position == _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private T? Refuse<T>(string problem)
        where T : class
    {
        _problem ??= problem;
        return null;
    }

    private TargetStep? RefuseStep(string problem)
    {
        _problem ??= problem;
        return null;
    }
}
