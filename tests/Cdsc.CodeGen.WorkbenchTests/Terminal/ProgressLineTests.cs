using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StepClock _clock = new();
    private readonly StringWriter _terminal = new() { NewLine = "\n" };

    [Fact]
    public void What_takes_less_than_a_second_shows_nothing()
    {
        using (var line = new ProgressLine(_terminal, 80, _clock))
        {
            line.Report("reading 1 file");
            _clock.Advance(TimeSpan.FromMilliseconds(999));
            line.Report("reading 2 files");
        }

        Assert.Equal("", Shown());
    }

    [Fact]
    public void It_is_rewritten_in_its_place_and_gone_at_the_end()
    {
        using (var line = new ProgressLine(_terminal, 80, _clock))
        {
            _clock.Advance(ProgressLine.Patience);
            line.Report("rendering 1 of 3 files");
            line.Report("rendering 2 of 3 files");
            _clock.Advance(TimeSpan.FromMilliseconds(60));
            line.Report("rendering 3 of 3 files");
        }

        // Nobody could have read the second.
        Assert.Equal("{line}rendering 1 of 3 files{line}rendering 3 of 3 files{line}", Shown());
        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public void It_is_shown_while_one_thing_takes_long()
    {
        using var line = new ProgressLine(_terminal, 80, _clock);
        line.Report("fetching https://example.org/");
        _clock.Advance(ProgressLine.Patience);
        _clock.Ring();
        Assert.Equal("{line}fetching https://example.org/", Shown());
    }

    [Fact]
    public void It_gives_way_to_what_is_printed_and_comes_back_with_the_next_report()
    {
        using var line = new ProgressLine(_terminal, 80, _clock);
        using var writer = new TerminalWriter(_terminal, line);
        _clock.Advance(ProgressLine.Patience);
        line.Report("reading");
        writer.Write("a finding, ");
        _clock.Ring();
        writer.WriteLine("in two pieces");
        _clock.Ring();
        line.Report("rendering");
        new StyledText { "another" }.WriteLineTo(writer);
        Assert.Equal("{line}reading{line}a finding, in two pieces\n{line}rendering{line}another\n", Shown());
    }

    [Fact]
    public void Each_run_of_a_watcher_has_its_second()
    {
        using var line = new ProgressLine(_terminal, 80, _clock);
        _clock.Advance(TimeSpan.FromMinutes(5));
        line.Restart();
        line.Report("reading");
        _clock.Ring();
        Assert.Equal("", Shown());
        _clock.Advance(ProgressLine.Patience);
        _clock.Ring();
        Assert.Equal("{line}reading", Shown());
    }

    [Theory]
    [InlineData(10, "{line}12345678…")]
    [InlineData(0, "{line}1234567890a\\u001Bb")]
    public void It_is_one_line_whatever_is_in_it(int width, string expected)
    {
        using var line = new ProgressLine(_terminal, width, _clock);
        _clock.Advance(ProgressLine.Patience);
        line.Report("1234567890a\u001bb");
        Assert.Equal(expected, Shown());
    }

    [Fact]
    public void There_is_none_where_nobody_looks()
    {
        using var line = new ProgressLine(null, 80, _clock);
        line.Report("reading");
        line.Erase();
        Assert.Equal(0, _clock.Timers);
        Assert.Same(ProgressLine.None, ProgressLine.Of(_terminal));
        Assert.False(TerminalRun.Facts(isTerminal: false, variables: ("FORCE_COLOR", "1")).HasProgress);
        Assert.False(TerminalRun.Facts(variables: ("TERM", "dumb")).HasProgress);
        Assert.True(TerminalRun.Facts(variables: ("NO_COLOR", "1")).HasProgress);
    }

    [Fact]
    public void A_terminal_that_is_gone_ends_the_line_and_nothing_else()
    {
        using var gone = new LostTerminal();
        using (var line = new ProgressLine(gone, 80, _clock))
        {
            line.Report("reading");
            _clock.Advance(ProgressLine.Patience);
            _clock.Ring();
            line.Report("rendering");
            using var writer = new TerminalWriter(gone, line);
            Assert.Throws<OutputLostException>(() => writer.Write("x"));
            Assert.Throws<OutputLostException>(writer.Flush);
        }

        Assert.Equal(1, gone.Tried);
    }

    [Fact]
    public async Task Printing_and_the_timer_never_meet()
    {
        using var line = new ProgressLine(_terminal, 80, _clock);
        using var writer = new TerminalWriter(_terminal, line);
        _clock.Advance(ProgressLine.Patience);
        using var stop = new CancellationTokenSource();
        var ringing = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    _clock.Ring();
                }
            },
            TestContext.Current.CancellationToken);
        for (int i = 0; i < 5_000; i++)
        {
            line.Report("at it");
            writer.Write("a");
            writer.WriteLine("b");
        }

        await stop.CancelAsync();
        await ringing;
        Assert.All(Shown().Split('\n'), text => Assert.Matches(@"\A((\{line\}at it)*\{line\}ab)?\z", text));
    }

    public void Dispose() => _terminal.Dispose();

    private string Shown() => _terminal.ToString().Replace("\r\u001b[K", "{line}", StringComparison.Ordinal);
}
