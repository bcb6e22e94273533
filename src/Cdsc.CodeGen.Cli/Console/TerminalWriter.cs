using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// The way of all text out of the command: whatever the text comes from, only the shades that the command itself gives
/// can command a terminal.
/// </summary>
internal sealed class TerminalWriter : TextWriter
{
    private readonly TextWriter _inner;

    /// <summary>A writer.</summary>
    /// <param name="inner">Where to.</param>
    /// <param name="progress">The line that gives way to what is written.</param>
    /// <param name="width">How many characters a line of the terminal has; 0 when there is no limit.</param>
    public TerminalWriter(TextWriter inner, ProgressLine progress, int width = 0)
        : base(CultureInfo.InvariantCulture)
    {
        _inner = inner;
        Progress = progress;
        Width = width;
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    /// <summary>Whether shades are shown.</summary>
    public bool IsStyled { get; set; }

    /// <summary>How many characters a line of the terminal has; 0 when there is no limit.</summary>
    public int Width { get; }

    /// <summary>The line that gives way to what is written.</summary>
    public ProgressLine Progress { get; }

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Whether a writer shows shades.</summary>
    public static bool Styles(TextWriter writer) => writer is TerminalWriter { IsStyled: true };

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Send(buffer, isGuarded: false);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <summary>Writes a line at once, so that lines of other processes don't come between its pieces.</summary>
    public void WriteLine(StyledText text)
    {
        if (!IsStyled)
        {
            WriteLine(text.ToString());
            return;
        }

        var line = new StringBuilder();
        foreach ((Shade shade, string piece) in text)
        {
            _ = shade == Shade.Plain || piece.Length == 0
                ? line.Append(TerminalGuard.Of(piece))
                : line.Append(CultureInfo.InvariantCulture, $"\u001b[{(int)shade}m{TerminalGuard.Of(piece)}\u001b[0m");
        }

        Send(line.Append(NewLine).ToString(), isGuarded: true);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            _inner.Flush();
        }
        catch (Exception exception) when (OutputLostException.IsCause(exception))
        {
            throw new OutputLostException(exception);
        }
    }

    private void Send(ReadOnlySpan<char> text, bool isGuarded)
    {
        try
        {
            Progress.Erase();
            if (isGuarded)
            {
                _inner.Write(text);
            }
            else
            {
                TerminalGuard.Write(text, _inner);
            }
        }
        catch (Exception exception) when (OutputLostException.IsCause(exception))
        {
            throw new OutputLostException(exception);
        }
    }
}
