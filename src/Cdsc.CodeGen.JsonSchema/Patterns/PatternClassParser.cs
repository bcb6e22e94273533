namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Parses a character class, after its opening bracket.</summary>
internal sealed class PatternClassParser(PatternReader reader)
{
    private const string Escapable = "^$\\.*+?()[]{}|/-";

    public CodePointSet Parse()
    {
        bool isNegated = reader.Skip("^");
        var sets = new List<CodePointSet>();
        while (!reader.Skip("]"))
        {
            (CodePointSet set, int? first) = Atom();
            int beforeDash = reader.Position;
            if (!reader.Skip("-"))
            {
                sets.Add(set);
                continue;
            }

            if (reader.Peek == ']')
            {
                // A last dash is a dash.
                reader.Position = beforeDash;
                sets.Add(set);
                continue;
            }

            (_, int? last) = Atom();
            if (first is null || last is null)
            {
                throw PatternReader.Wrong("a range in [] must not begin or end with a class such as \\d");
            }

            if (last < first)
            {
                throw PatternReader.Wrong($"the range from {PatternReader.Show(first.Value)} to {PatternReader.Show(last.Value)} is out of order");
            }

            sets.Add(CodePointSet.Of(new CodePointRange(first.Value, last.Value)));
        }

        var union = CodePointSet.Union(sets);
        return isNegated ? union.Complement() : union;
    }

    /// <summary>A set, and the code point if it is a single one.</summary>
    private (CodePointSet Set, int? Single) Atom()
    {
        if (reader.Peek == PatternReader.End)
        {
            throw PatternReader.Wrong("']' is missing");
        }

        int codePoint = reader.Next();
        if (codePoint == '\\')
        {
            if (reader.Skip("b"))
            {
                codePoint = '\b';
            }
            else if (PatternEscapes.Class(reader) is { } set)
            {
                return (set, null);
            }
            else
            {
                codePoint = PatternEscapes.Character(reader, Escapable);
            }
        }

        return (CodePointSet.Of(new CodePointRange(codePoint, codePoint)), codePoint);
    }
}
