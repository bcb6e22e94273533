namespace Cdsc.CodeGen.Cli;

/// <summary>
/// A single line that tells what a run is at, once it has taken a second. It is rewritten in its place, gives way to all
/// that is printed, and is gone at the end.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    /// <summary>How long nobody minds to wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Nobody can read faster.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private const int UsualWidth = 80;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly int _width;
    private readonly ITimer? _timer;
    private TextWriter? _terminal;
    private string? _text;
    private long _start;
    private long _drawnAt;
    private bool _isDrawn;

    /// <summary>A line.</summary>
    /// <param name="terminal">Where it is shown; null for nowhere.</param>
    /// <param name="width">How many characters a line of the terminal has; 0 when nobody knows.</param>
    /// <param name="time">The clock; by default that of the machine.</param>
    public ProgressLine(TextWriter? terminal, int width = 0, TimeProvider? time = null)
    {
        _terminal = terminal;
        _width = (width > 0 ? width : UsualWidth) - 1;
        _time = time ?? TimeProvider.System;
        if (terminal is not null)
        {
            _start = _time.GetTimestamp();

            // What takes long may report nothing meanwhile, as a server that doesn't answer.
            _timer = _time.CreateTimer(_ => Tick(), null, Patience, Period);
        }
    }

    /// <summary>The line that belongs to what is written for people; one that is never shown when there is none.</summary>
    public static ProgressLine Of(TextWriter writer) => writer is TerminalWriter terminal ? terminal.Progress : None;

    /// <summary>A line that is never shown.</summary>
    public static ProgressLine None { get; } = new(null);

    /// <summary>Whether anybody ever sees what is reported; text for nobody need not be made.</summary>
    public bool IsShown => _terminal is not null;

    /// <summary>Tells what the run is at.</summary>
    public void Report(string text)
    {
        if (_terminal is null)
        {
            return;
        }

        lock (_gate)
        {
            _text = text;
            if (!_isDrawn || _time.GetElapsedTime(_drawnAt) >= Pause)
            {
                DrawWhenDue();
            }
        }
    }

    /// <summary>Another run begins, and nobody has waited for it yet.</summary>
    public void Restart()
    {
        Erase();
        lock (_gate)
        {
            _start = _time.GetTimestamp();
        }
    }

    /// <summary>Makes room for what is printed. The line comes back with the next report, never between two pieces of other text.</summary>
    public void Erase()
    {
        if (_terminal is null)
        {
            return;
        }

        lock (_gate)
        {
            _text = null;
            if (_isDrawn)
            {
                Show("\r\u001b[K");
                _isDrawn = false;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        Erase();
    }

    private void Tick()
    {
        lock (_gate)
        {
            DrawWhenDue();
        }
    }

    private void DrawWhenDue()
    {
        if (_text is null || _terminal is null || _time.GetElapsedTime(_start) < Patience)
        {
            return;
        }

        string text = TerminalGuard.Of(_text);
        Show($"\r\u001b[K{(text.Length <= _width ? text : text[..(_width - 1)] + "…")}");
        _drawnAt = _time.GetTimestamp();
        _isDrawn = true;
    }

    private void Show(string text)
    {
        try
        {
            _terminal!.Write(text);
            _terminal.Flush();
        }
        catch (Exception exception) when (OutputLostException.IsCause(exception))
        {
            // Whoever prints next says so. On the thread of the timer there is nobody to whom to say it, and it would end the command.
            _terminal = null;
        }
    }
}
