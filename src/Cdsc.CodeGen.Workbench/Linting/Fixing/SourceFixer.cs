using System.Text.RegularExpressions;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>
/// Carries fixes out in the text of a file. All else stays as it is, byte for byte; where the text isn't as expected, a fix
/// is left out.
/// </summary>
internal sealed partial class SourceFixer
{
    private readonly string _text;
    private readonly List<int> _lineStarts = [0];

    private SourceFixer(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            // What the parsers take for the end of a line.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The text with all fixes that could be carried out.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="fixes">The fixes for that file.</param>
    /// <param name="count">How many were carried out.</param>
    public static string Apply(string text, IEnumerable<LintFix> fixes, out int count)
    {
        var fixer = new SourceFixer(text);
        List<SourceEdit> edits = [.. fixes.Select(fixer.EditOf).OfType<SourceEdit>().Distinct().OrderByDescending(edit => edit.Start)];
        count = edits.Count;
        return edits.Aggregate(text, (current, edit) => string.Concat(current.AsSpan(0, edit.Start), edit.Text, current.AsSpan(edit.Start + edit.Length)));
    }

    private SourceEdit? EditOf(LintFix fix)
    {
        if (fix.Line > _lineStarts.Count || _lineStarts[fix.Line - 1] + fix.Column - 1 is var at && at >= _text.Length)
        {
            return null;
        }

        return fix switch
        {
            MemberFix member => EditOf(member, at),
            StringFix value => EditOf(value, at),
            _ => null,
        };
    }

    private SourceEdit? EditOf(MemberFix fix, int at)
    {
        bool isQuoted = _text[at] == '"';
        if (!_text.AsSpan(at).StartsWith(isQuoted ? $"\"{fix.Beside.Name}\"" : fix.Beside.Name, StringComparison.Ordinal))
        {
            return null;
        }

        string member = isQuoted ? $"\"{fix.Name}\": \"{fix.Value}\"" : $"{fix.Name}: {fix.Value}";
        int start = _lineStarts[fix.Line - 1];
        string before = _text[start..at];
        string indent = new(' ', before.Length);
        if (IsFlow(fix.Object))
        {
            return string.IsNullOrWhiteSpace(before)
                ? new SourceEdit(at, 0, $"{member},{LineEndAfter(at)}{before}")
                : new SourceEdit(at, 0, $"{member}, ");
        }

        // Where the value ends with the line, the new member comes below, else above.
        if (!BlockStart().IsMatch(before))
        {
            return null;
        }

        int next = fix.Line < _lineStarts.Count ? _lineStarts[fix.Line] : _text.Length;
        return ShortMember().IsMatch(_text[at..next])
            ? new SourceEdit(next, 0, $"{indent}{member}{LineEndAfter(at)}")
            : new SourceEdit(at, 0, $"{member}{LineEndAfter(at)}{indent}");
    }

    private SourceEdit? EditOf(StringFix fix, int at)
    {
        string old = fix.Node.Value;
        (string Written, string Instead)[] forms =
        [
            ($"'{Single(old)}'", $"'{Single(fix.Value)}'"),
            ($"\"{Double(old)}\"", $"\"{Double(fix.Value)}\""),
            (old, $"'{Single(fix.Value)}'"),
        ];
        foreach ((string written, string instead) in forms)
        {
            if (_text.AsSpan(at).StartsWith(written, StringComparison.Ordinal) && (written != old || IsPlainEnd(at + old.Length)))
            {
                return new SourceEdit(at, written.Length, instead);
            }
        }

        return null;
    }

    private static string Single(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static string Double(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>Whether a plain text of YAML can end at a place: what it had been cut from would not be the whole value.</summary>
    private bool IsPlainEnd(int at) => at >= _text.Length || _text[at] is '\n' or '\r' or ' ' or ',' or '}' or ']';

    private bool IsFlow(ObjectNode node)
    {
        (int line, int column) = (node.Location.Line, node.Location.Column);
        return line <= _lineStarts.Count && _lineStarts[line - 1] + column - 1 is var at && at < _text.Length && _text[at] == '{';
    }

    private string LineEndAfter(int at)
    {
        int end = _text.IndexOf('\n', at);
        end = end < 0 ? _text.IndexOf('\n', StringComparison.Ordinal) : end;
        return end > 0 && _text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    [GeneratedRegex(@"\A *(- +)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"\A[A-Za-z]+: +(""[a-z]+""|'[a-z]+'|[a-z]+|\[[^\]\r\n#]*\])[ \t]*( #[^\r\n]*)?\r?\n\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortMember();
}
