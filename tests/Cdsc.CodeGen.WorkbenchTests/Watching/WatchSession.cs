using System.Text.RegularExpressions;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Watching;

/// <summary><c>cdsc watch</c> at work in a folder with a <c>cdsc.json</c>, until it is disposed.</summary>
internal sealed partial class WatchSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly string _folder;
    private readonly Task<int> _watch;

    public WatchSession(string folder)
    {
        _folder = folder;
        string file = Path.Combine(folder, ConfigurationReader.FileName);
        var command = new WatchCommand(Text, Text, folder);
        _watch = Task.Run(() => command.RunAsync(file, () => Read(file), _end.Token));
    }

    /// <summary>What it has said.</summary>
    public LiveText Text { get; } = new();

    /// <summary>Does something and waits until what the watcher says since then matches.</summary>
    public async Task SeeAsync(string pattern, string what, Action act)
    {
        Text.Mark();
        act();
        for (int i = 0; i < 400; i++)
        {
            string rest = Text.Rest();
            if (Regex.IsMatch(rest, pattern) && Milliseconds().IsMatch(rest))
            {
                // What follows of the same change follows at once.
                await Task.Delay(100, TestContext.Current.CancellationToken);
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"After {what} the watcher said:\n{Text.Rest()}");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Assert.Equal(0, await _watch.WaitAsync(TimeSpan.FromSeconds(20)));
        _end.Dispose();
    }

    private RunConfiguration? Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        RunConfiguration? configuration = ConfigurationReader.Read(file, diagnostics);
        DiagnosticPrinter.Print(diagnostics.ToSorted(), _folder, _folder, Text);
        return configuration;
    }

    /// <summary>The end of each run.</summary>
    [GeneratedRegex(@"\(\d+ ms\)\n", RegexOptions.CultureInvariant)]
    private static partial Regex Milliseconds();
}
