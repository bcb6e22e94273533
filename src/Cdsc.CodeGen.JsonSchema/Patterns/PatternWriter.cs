using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Writes a parsed pattern for .NET. ECMA-262 with the flag <c>u</c> matches code points and .NET matches UTF-16 code units,
/// so characters beyond U+FFFF become pairs of surrogates, and no part can match half of a pair.
/// </summary>
internal sealed class PatternWriter(bool hasBackReferences)
{
    private const string Low = "[\\uDC00-\\uDFFF]";
    private const string High = "[\\uD800-\\uDBFF]";
    private const string Word = "[0-9A-Z_a-z]";

    private readonly StringBuilder _text = new();
    private bool _looksAround;
    private bool _isBackwards;

    public string Write(PatternNode pattern)
    {
        Append(pattern);

        // What matches no character could match in the middle of a pair.
        return _looksAround ? $"(?<!{High}(?={Low}))(?:{_text})" : _text.ToString();
    }

    private void Append(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Character character:
                AppendSet(character.Set);
                break;
            case PatternNode.Sequence sequence:
                foreach (PatternNode part in sequence.Parts)
                {
                    Append(part);
                }

                break;
            case PatternNode.Alternation alternation:
                AppendBetween("(?:", alternation.Alternatives, "|");
                break;
            case PatternNode.Group group:
                // A number only where somebody asks for it: groups cost time.
                AppendBetween(hasBackReferences && group.Number is { } number ? Format($"(?<{number}>") : "(?:", [group.Body], "");
                break;
            case PatternNode.Repetition repetition:
                AppendRepetition(repetition);
                break;
            case PatternNode.LookAround look:
                AppendLookAround(look);
                break;
            case PatternNode.Assertion assertion:
                AppendAssertion(assertion.Kind);
                break;
            case PatternNode.BackReference reference:
                // A group that has matched nothing refers to the empty string in ECMA-262, and to no match in .NET.
                _text.Append(Format($"(?({reference.Number})\\k<{reference.Number}>)"));
                break;
        }
    }

    private void AppendBetween(string start, IReadOnlyList<PatternNode> nodes, string separator)
    {
        _text.Append(start);
        for (int i = 0; i < nodes.Count; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            Append(nodes[i]);
        }

        _text.Append(')');
    }

    private void AppendRepetition(PatternNode.Repetition repetition)
    {
        // In ECMA-262 each turn begins with its groups empty; .NET keeps what the last turn matched. A look-behind is
        // matched from its end to its start, so there a turn begins at the end.
        string forget = hasBackReferences
            ? string.Concat(Groups(repetition.Body).Select(group => Format($"(?({group})(?<-{group}>))")))
            : "";
        _text.Append("(?:").Append(_isBackwards ? "" : forget);
        Append(repetition.Body);
        _text.Append(_isBackwards ? forget : "");
        _text.Append(Format($"){{{repetition.Minimum},{repetition.Maximum}}}")).Append(repetition.IsLazy ? "?" : "");
    }

    private void AppendLookAround(PatternNode.LookAround look)
    {
        bool wasBackwards = _isBackwards;
        _looksAround = true;
        _isBackwards = look.IsBehind;
        AppendBetween($"(?{(look.IsBehind ? "<" : "")}{(look.IsNegative ? '!' : '=')}", [look.Body], "");
        _isBackwards = wasBackwards;
    }

    private static IEnumerable<int> Groups(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Parts.SelectMany(Groups),
        PatternNode.Alternation alternation => alternation.Alternatives.SelectMany(Groups),
        PatternNode.Group group => [.. group.Number is { } number ? [number] : Array.Empty<int>(), .. Groups(group.Body)],
        PatternNode.Repetition repetition => Groups(repetition.Body),
        PatternNode.LookAround look => Groups(look.Body),
        _ => [],
    };

    private void AppendAssertion(char kind)
    {
        _looksAround |= kind is 'b' or 'B';
        _text.Append(kind switch
        {
            '^' => "\\A",
            '$' => "\\z",
            'b' => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
            _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
        });
    }

    private void AppendSet(CodePointSet set)
    {
        var alternatives = new List<string>();
        AddUnits(alternatives, "", [.. set.Between(0, 0xD7FF), .. set.Between(0xE000, 0xFFFF)], "");
        AddPairs(alternatives, set);
        AddUnits(alternatives, "", [.. set.Between(0xD800, 0xDBFF)], $"(?!{Low})");
        AddUnits(alternatives, $"(?<!{High})", [.. set.Between(0xDC00, 0xDFFF)], "");
        _text.Append(alternatives.Count switch
        {
            0 => "(?!)",
            1 => alternatives[0],
            _ => $"(?:{string.Join('|', alternatives)})",
        });
    }

    private static void AddUnits(List<string> alternatives, string before, IReadOnlyList<CodePointRange> ranges, string after)
    {
        if (ranges.Count > 0)
        {
            alternatives.Add($"{before}{Units(ranges)}{after}");
        }
    }

    /// <summary>
    /// Characters beyond U+FFFF: first surrogates whose second can be any, then each first surrogate with its seconds.
    /// </summary>
    private static void AddPairs(List<string> alternatives, CodePointSet set)
    {
        var whole = new List<CodePointRange>();
        var partly = new SortedDictionary<int, List<CodePointRange>>();
        foreach (CodePointRange range in set.Between(0x10000, CodePointSet.LastCodePoint))
        {
            for (int first = range.First; first <= range.Last;)
            {
                (int high, int low) = (0xD800 + ((first - 0x10000) >> 10), first & 0x3FF);
                int last = Math.Min(range.Last, first | 0x3FF);
                if (low == 0 && (last & 0x3FF) == 0x3FF)
                {
                    whole.Add(new CodePointRange(high, high));
                }
                else
                {
                    partly.TryAdd(high, []);
                    partly[high].Add(new CodePointRange(0xDC00 + low, 0xDC00 + (last & 0x3FF)));
                }

                first = last + 1;
            }
        }

        AddUnits(alternatives, "", CodePointSet.Of(whole).Ranges, Low);
        foreach ((int high, List<CodePointRange> lows) in partly)
        {
            alternatives.Add(Format($"\\u{high:X4}{Units(lows)}"));
        }
    }

    private static string Units(IReadOnlyList<CodePointRange> ranges)
    {
        if (ranges is [{ } only] && only.First == only.Last)
        {
            return Unit(only.First);
        }

        return $"[{string.Concat(ranges.Select(r => r.First == r.Last ? Unit(r.First) : $"{Unit(r.First)}-{Unit(r.Last)}"))}]";
    }

    private static string Unit(int unit) => unit < 0x80 && char.IsAsciiLetterOrDigit((char)unit) ? ((char)unit).ToString() : Format($"\\u{unit:X4}");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
