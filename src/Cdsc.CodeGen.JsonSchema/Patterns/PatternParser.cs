namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Parses a regular expression by the grammar of ECMA-262, 11th edition, with the flag <c>u</c> and without the additions
/// for web browsers (annex B). What is an error there is one here.
/// </summary>
internal sealed class PatternParser
{
    private const int MaxNesting = 200;
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|";

    private readonly PatternReader _reader;
    private readonly Dictionary<string, int> _groupNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _knownNames = new(StringComparer.Ordinal);
    private readonly List<(string? Name, int Number)> _backReferences = [];
    private int _groups;
    private int _nesting;

    private PatternParser(string pattern) => _reader = new PatternReader(pattern);

    /// <exception cref="PatternFormatException">The text is not a regular expression.</exception>
    public static (PatternNode Pattern, bool HasBackReferences) Parse(string pattern)
    {
        // Groups may be named after they are referred to, so the first pass only collects their names.
        var names = new PatternParser(pattern);
        PatternNode parsed = names.Whole();
        if (names._backReferences.Count == 0)
        {
            return (parsed, false);
        }

        foreach ((string? name, int number) in names._backReferences)
        {
            if (name is null ? number > names._groups : !names._groupNames.ContainsKey(name))
            {
                throw PatternReader.Wrong(name is null ? $"there is no group number {number}" : $"there is no group named {name}");
            }
        }

        var parser = new PatternParser(pattern);
        foreach ((string name, int number) in names._groupNames)
        {
            parser._knownNames[name] = number;
        }

        return (parser.Whole(), true);
    }

    private PatternNode Whole()
    {
        PatternNode pattern = Disjunction();
        return _reader.Peek == PatternReader.End ? pattern : throw PatternReader.Wrong("')' without '('");
    }

    private PatternNode Disjunction()
    {
        if (++_nesting > MaxNesting)
        {
            throw PatternReader.Wrong("its groups are nested too deep");
        }

        var alternatives = new List<PatternNode> { Alternative() };
        while (_reader.Skip("|"))
        {
            alternatives.Add(Alternative());
        }

        _nesting--;
        return alternatives.Count == 1 ? alternatives[0] : new PatternNode.Alternation(alternatives);
    }

    private PatternNode.Sequence Alternative()
    {
        var parts = new List<PatternNode>();
        while (_reader.Peek is not (PatternReader.End or '|' or ')'))
        {
            parts.Add(Term());
        }

        return new PatternNode.Sequence(parts);
    }

    private PatternNode Term()
    {
        PatternNode term = Atom();
        if (Quantifier() is not var (minimum, maximum))
        {
            return term;
        }

        if (term is PatternNode.Assertion or PatternNode.LookAround)
        {
            throw PatternReader.Wrong("a quantifier stands after something that matches no character");
        }

        if (maximum < minimum)
        {
            throw PatternReader.Wrong("a quantifier's numbers are out of order");
        }

        return new PatternNode.Repetition(term, minimum, maximum, _reader.Skip("?"));
    }

    private (int Minimum, int? Maximum)? Quantifier()
    {
        if (_reader.Skip("*"))
        {
            return (0, null);
        }

        if (_reader.Skip("+"))
        {
            return (1, null);
        }

        if (_reader.Skip("?"))
        {
            return (0, 1);
        }

        if (!_reader.Skip("{"))
        {
            return null;
        }

        int minimum = _reader.Integer() ?? throw PatternReader.Wrong("'{' must be followed by a number; a brace itself is written \\{");
        int? maximum = minimum;
        if (_reader.Skip(","))
        {
            maximum = _reader.Integer();
        }

        _reader.Expect('}');
        return (minimum, maximum);
    }

    private PatternNode Atom()
    {
        int codePoint = _reader.Next();
        switch (codePoint)
        {
            case '^' or '$':
                return new PatternNode.Assertion((char)codePoint);
            case '.':
                return new PatternNode.Character(CodePointSet.OfCharacters("\n\r\u2028\u2029").Complement());
            case '(':
                return Group();
            case '[':
                return new PatternNode.Character(new PatternClassParser(_reader).Parse());
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                throw PatternReader.Wrong($"there is nothing that {PatternReader.Show(codePoint)} could repeat");
            case ']' or '{' or '}':
                throw PatternReader.Wrong($"{PatternReader.Show(codePoint)} must be written \\{(char)codePoint}");
            default:
                return Single(codePoint);
        }
    }

    private PatternNode Group()
    {
        if (!_reader.Skip("?"))
        {
            return Capture(++_groups);
        }

        if (_reader.Skip(":"))
        {
            return new PatternNode.Group(null, Body());
        }

        foreach ((string start, bool isBehind, bool isNegative) in (ReadOnlySpan<(string, bool, bool)>)
            [("=", false, false), ("!", false, true), ("<=", true, false), ("<!", true, true)])
        {
            if (_reader.Skip(start))
            {
                return new PatternNode.LookAround(Body(), isBehind, isNegative);
            }
        }

        if (!_reader.Skip("<"))
        {
            throw PatternReader.Wrong($"a group can't begin with (?{(_reader.Peek is > ' ' and < 0x7F ? ((char)_reader.Peek).ToString() : "")}");
        }

        string name = _reader.GroupName();
        int number = ++_groups;
        return _groupNames.TryAdd(name, number) ? Capture(number) : throw PatternReader.Wrong($"two groups are named {name}");
    }

    private PatternNode.Group Capture(int number) => new(number, Body());

    private PatternNode Body()
    {
        PatternNode body = Disjunction();
        _reader.Expect(')');
        return body;
    }

    private PatternNode Escape()
    {
        int codePoint = _reader.Peek;
        if (codePoint is 'b' or 'B')
        {
            _reader.Next();
            return new PatternNode.Assertion((char)codePoint);
        }

        if (_reader.Skip("k"))
        {
            _reader.Expect('<');
            string name = _reader.GroupName();
            _backReferences.Add((name, 0));
            return new PatternNode.BackReference(_knownNames.GetValueOrDefault(name));
        }

        if (codePoint is >= '1' and <= '9')
        {
            int number = _reader.Integer()!.Value;
            _backReferences.Add((null, number));
            return new PatternNode.BackReference(number);
        }

        return PatternEscapes.Class(_reader) is { } set
            ? new PatternNode.Character(set)
            : Single(PatternEscapes.Character(_reader, SyntaxCharacters + "/"));
    }

    private static PatternNode.Character Single(int codePoint) => new(CodePointSet.Of(new CodePointRange(codePoint, codePoint)));
}
