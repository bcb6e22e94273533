using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Draws texts that match a pattern of ECMA-262, as far as the definitions use it: groups and alternatives, classes,
/// quantifiers, the dot, and anchors around the whole.
/// </summary>
internal sealed class PatternGenerator
{
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
            case '(' when _pattern.AsSpan(_at).StartsWith("?:"):
                _at += 2;
                Func<string> group = Alternatives();
                Expect(')');
                return group;
            case '[':
                string characters = Class();
                return () => _chance.Characters(characters, 1);
            case '.':
                return () => new string([.. _chance.Text(1).Where(t => t is not ('\n' or '\r' or '\u2028' or '\u2029'))]) is { Length: > 0 } text ? text : ".";
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
        int[] bounds = [.. _pattern[(_at + 1)..end].Split(',').Select(b => int.Parse(b, CultureInfo.InvariantCulture))];
        _at = end;
        return (bounds[0], bounds[^1]);
    }

    private string Class()
    {
        var characters = new StringBuilder();
        while (Next != ']')
        {
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
        return characters.ToString();
    }

    private char ClassCharacter()
    {
        char c = _pattern[_at++];
        return c == '\\' ? Escaped() : c == '^' && _pattern[_at - 2] == '[' ? throw NotKnown() : c;
    }

    private char Escaped()
    {
        char c = _pattern[_at++];
        return c switch
        {
            't' => '\t',
            _ when char.IsAsciiLetterOrDigit(c) => throw NotKnown(),
            _ => c,
        };
    }

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
