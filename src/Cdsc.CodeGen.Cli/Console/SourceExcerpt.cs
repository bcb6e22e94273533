using System.Globalization;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Shows the line of a source that a message is about, with a caret below the place.</summary>
/// <param name="sources">Where the texts are.</param>
internal sealed class SourceExcerpt(ISourceProvider sources)
{
    private const int UsualWidth = 120;

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>Writes the line and the caret; nothing where the place isn't known or shades are not shown.</summary>
    public void Write(SourceLocation place, bool isError, TextWriter writer)
    {
        if (writer is not TerminalWriter { IsStyled: true } terminal || place.Line == 0 || LineOf(place) is not { } line || place.Column > line.Length + 1)
        {
            return;
        }

        string number = place.Line.ToString(CultureInfo.InvariantCulture);
        string gutter = new(' ', number.Length);
        int width = Math.Max((terminal.Width > 0 ? terminal.Width : UsualWidth) - number.Length - 5, 20);

        // Of a line that is too long, the part around the place is shown.
        int at = Math.Max(place.Column - 1, 0);
        int from = line.Length <= width || at < width * 3 / 4 ? 0 : at - (width / 2);
        string shown = line[from..Math.Min(line.Length, from + width)].Replace('\t', ' ');
        int length = Math.Max(WordLength(shown, at - from), 1);
        new StyledText { { Shade.Dim, $" {number} | " }, shown }.WriteLineTo(writer);
        new StyledText
        {
            { Shade.Dim, $" {gutter} | " },
            Blank(shown[..(at - from)]),
            { isError ? Shade.Red : Shade.Yellow, "^" + new string('~', length - 1) },
        }.WriteLineTo(writer);
    }

    /// <summary>As much room as the guarded text takes.</summary>
    private static string Blank(string text) => new(' ', TerminalGuard.Of(text).Length);

    private static int WordLength(string line, int from)
    {
        int end = from;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '$' or '/' or '.'))
        {
            end++;
        }

        return end - from;
    }

    private string? LineOf(SourceLocation place)
    {
        if (!_lines.TryGetValue(place.File, out string[]? lines))
        {
            lines = sources.Read(place.File).Text?.ReplaceLineEndings("\n").Split('\n') ?? [];
            _lines.Add(place.File, lines);
        }

        return place.Line <= lines.Length ? lines[place.Line - 1] : null;
    }
}
