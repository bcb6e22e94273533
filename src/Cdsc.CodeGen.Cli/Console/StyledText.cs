using System.Collections;

namespace Cdsc.CodeGen.Cli;

/// <summary>Text in pieces that a terminal shows in their shades, and everything else as plain text.</summary>
internal sealed class StyledText : IEnumerable<StyledPiece>
{
    private readonly List<StyledPiece> _pieces = [];

    /// <summary>How long the text is.</summary>
    public int Length => _pieces.Sum(piece => piece.Text.Length);

    /// <summary>Adds a piece that looks as all text.</summary>
    public void Add(string text) => _pieces.Add(new StyledPiece(Shade.Plain, text));

    /// <summary>Adds a piece.</summary>
    public void Add(Shade shade, string text) => _pieces.Add(new StyledPiece(shade, text));

    /// <summary>Writes the text, and ends the line.</summary>
    public void WriteLineTo(TextWriter writer)
    {
        if (writer is TerminalWriter terminal)
        {
            terminal.WriteLine(this);
        }
        else
        {
            writer.WriteLine(ToString());
        }
    }

    /// <summary>The plain text.</summary>
    public override string ToString() => string.Concat(_pieces.Select(piece => piece.Text));

    /// <inheritdoc/>
    public IEnumerator<StyledPiece> GetEnumerator() => _pieces.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
