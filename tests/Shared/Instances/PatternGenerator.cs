using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>
/// Draws texts that match a pattern of ECMA-262, as far as the definitions use it: groups and alternatives, classes,
/// quantifiers, the dot, and anchors around the whole.
/// </summary>
internal sealed class PatternGenerator
{
    private const string Printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private readonly Chance _chance;
    private readonly string _pattern;
    private readonly Func<string> _draw;
    private int _at;

    public PatternGenerator(Chance chance, string pattern)
    {
        _chance = chance;
        _pattern = pattern;
        _draw = Alternatives();
        if (_at != pattern.Length)
        {
            throw NotKnown();
        }
    }

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    public string Draw() => _draw();

    private Func<string> Alternatives()
    {
        List<Func<string>> alternatives = [Sequence()];
        while (Next == '|')
        {
            _at++;
            alternatives.Add(Sequence());
        }

        return () => _chance.Of(alternatives)();
    }

    private Func<string> Sequence()
    {
        var parts = new List<Func<string>>();
        while (_at < _pattern.Length && Next is not ('|' or ')'))
        {
            if ((Next == '^' && _at == 0) || (Next == '$' && _at == _pattern.Length - 1))
            {
                _at++;
            }
            else
            {
                parts.Add(Repeated(Atom()));
            }
        }

        return () => string.Concat(parts.Select(part => part()));
    }

    private Func<string> Atom()
    {
        char c = _pattern[_at++];
        switch (c)
        {
            case '(' when Next != '?' || _pattern.AsSpan(_at).StartsWith("?:"):
                _at += Next == '?' ? 2 : 0;
                Func<string> group = Alternatives();
                Expect(')');
                return group;
            case '[':
                string characters = Class();
                return () => _chance.Characters(characters, 1);
            case '.':
                return () => new string([.. _chance.Text(1).Where(t => t is not ('\n' or '\r' or '\u2028' or '\u2029'))]) is { Length: > 0 } text ? text : ".";
            case '\\' when ClassOf(Next) is { } known:
                _at++;
                return () => _chance.Characters(known, 1);
            case '\\':
                string escaped = Escaped().ToString();
                return () => escaped;
            case '(' or '*' or '+' or '?' or '{' or '^' or '$':
                throw NotKnown();
            default:
                return c.ToString;
        }
    }

    private Func<string> Repeated(Func<string> atom)
    {
        (int fewest, int most) = Next switch
        {
            '*' => (0, 8),
            '+' => (1, 8),
            '?' => (0, 1),
            '{' => Bounds(),
            _ => (-1, -1),
        };
        if (fewest < 0)
        {
            return atom;
        }

        _at++;
        if (Next == '?')
        {
            // Whether it takes as little as it can is no matter.
            _at++;
        }

        return () =>
        {
            var text = new StringBuilder();
            for (int count = _chance.Of([fewest, Math.Min(most, fewest + 1), _chance.Between(fewest, most)]); count > 0; count--)
            {
                text.Append(atom());
            }

            return text.ToString();
        };
    }

    /// <summary>Reads <c>{2}</c> or <c>{0,126}</c> up to its end.</summary>
    private (int Fewest, int Most) Bounds()
    {
        int end = _pattern.IndexOf('}', _at);
        int[] bounds = [.. _pattern[(_at + 1)..end].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(b => int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out int bound) ? bound : throw NotKnown())];
        bool isOpen = _pattern[end - 1] == ',';
        _at = end;
        return bounds.Length == 0 ? throw NotKnown() : (bounds[0], isOpen ? bounds[0] + 8 : bounds[^1]);
    }

    private string Class()
    {
        var characters = new StringBuilder();
        bool isNegated = Next == '^';
        _at += isNegated ? 1 : 0;
        while (Next != ']')
        {
            if (Next == '\\' && _at + 1 < _pattern.Length && ClassOf(_pattern[_at + 1]) is { } known)
            {
                _at += 2;
                characters.Append(known);
                continue;
            }

            char first = ClassCharacter();
            char last = first;
            if (Next == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                last = ClassCharacter();
            }

            for (int c = first; c <= last; c++)
            {
                characters.Append((char)c);
            }
        }

        _at++;
        string all = isNegated ? new string([.. Printable.Except(characters.ToString())]) : characters.ToString();
        return all.Length > 0 ? all : throw NotKnown();
    }

    private char ClassCharacter()
    {
        if (_at >= _pattern.Length)
        {
            throw NotKnown();
        }

        char c = _pattern[_at++];
        return c == '\\' ? Escaped() : c;
    }

    private char Escaped()
    {
        char c = Next;
        _at++;
        return c switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            '\0' => throw NotKnown(),
            'u' when _at + 4 <= _pattern.Length && ushort.TryParse(_pattern.AsSpan(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code) && !char.IsSurrogate((char)code) => Skipping(4, (char)code),
            'x' when _at + 2 <= _pattern.Length && byte.TryParse(_pattern.AsSpan(_at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte code) => Skipping(2, (char)code),
            _ when char.IsAsciiLetterOrDigit(c) => throw NotKnown(),
            _ => c,
        };
    }

    private char Skipping(int count, char c)
    {
        _at += count;
        return c;
    }

    /// <summary>Characters of a class that has a letter; null for what is none.</summary>
    private static string? ClassOf(char letter) => letter switch
    {
        'd' => "0123456789",
        'w' => "azAZ09_",
        's' => " \t",
        'S' => "azAZ09-_.",
        'D' => "azAZ-",
        'W' => " -.!",
        _ => null,
    };

    private void Expect(char c)
    {
        if (Next != c)
        {
            throw NotKnown();
        }

        _at++;
    }

    private NotSupportedException NotKnown() =>
        new(string.Create(CultureInfo.InvariantCulture, $"Nothing is drawn for the pattern '{_pattern}' yet, because of what stands at {_at}."));
}
