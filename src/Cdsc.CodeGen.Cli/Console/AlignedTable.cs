namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Rows in columns. A terminal gets a heading besides, and the last column wrapped to its width; programs get a line for
/// each row.
/// </summary>
/// <param name="headings">The headings of the columns.</param>
internal sealed class AlignedTable(params string[] headings)
{
    private const int Narrowest = 20;

    private readonly List<(Shade Shade, string Text)[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params (Shade Shade, string Text)[] cells) => _rows.Add(cells);

    /// <summary>Writes the table.</summary>
    public void WriteTo(TextWriter writer)
    {
        bool isStyled = TerminalWriter.Styles(writer);
        int last = headings.Length - 1;
        int[] widths = [.. Enumerable.Range(0, last).Select(column => _rows.Select(row => row[column].Text.Length).Append(isStyled ? headings[column].Length : 0).Max())];
        int indent = widths.Sum(width => width + 2);
        int room = writer is TerminalWriter { IsStyled: true, Width: > 0 } terminal && terminal.Width - indent >= Narrowest ? terminal.Width - indent : int.MaxValue;
        if (isStyled)
        {
            Row([.. headings.Select(heading => (Shade.Bold, heading))], widths, int.MaxValue, writer);
        }

        _rows.ForEach(row => Row(row, widths, room, writer));
    }

    private static void Row((Shade Shade, string Text)[] cells, int[] widths, int room, TextWriter writer)
    {
        var line = new StyledText();
        for (int column = 0; column < widths.Length; column++)
        {
            line.Add(cells[column].Shade, cells[column].Text);
            line.Add(new string(' ', widths[column] - cells[column].Text.Length + 2));
        }

        int indent = line.Length;
        foreach (string part in Wrapped(cells[^1].Text, room))
        {
            line.Add(cells[^1].Shade, part);
            line.WriteLineTo(writer);
            line = new StyledText { new string(' ', indent) };
        }
    }

    private static IEnumerable<string> Wrapped(string text, int room)
    {
        while (text.Length > room)
        {
            int space = text.LastIndexOf(' ', room);
            int end = space > 0 ? space : room;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }
}
