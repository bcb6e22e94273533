namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

/// <summary>The command as a process, on a terminal that the system makes.</summary>
public sealed class RealTerminalTests
{
    private static readonly string Command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "cdsc.dll")}'";

    [SlowFact]
    public async Task A_terminal_gets_colours_and_the_width_that_it_has()
    {
        string shown = await OnTerminalAsync($"stty cols 80; {Command} lint --rules");
        Assert.Contains("\u001b[36mmissing-description\u001b[0m", shown, StringComparison.Ordinal);
        Assert.All(
            shown.Split('\n').Where(line => line.Contains("CDSC10", StringComparison.Ordinal)),
            line => Assert.InRange(System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9]+m|\u001b\\[\\?1h\u001b=|\r", "").Length, 40, 80));
    }

    [SlowFact]
    public async Task A_terminal_whose_user_wants_no_colours_gets_none() =>
        Assert.DoesNotContain("\u001b[36m", await OnTerminalAsync($"NO_COLOR=1 {Command} lint --rules"), StringComparison.Ordinal);

    [SlowFact]
    public async Task A_pipe_gets_plain_text_on_a_terminal_too()
    {
        string shown = await OnTerminalAsync($"{Command} lint --rules | cat");
        Assert.DoesNotContain("\u001b[3", shown, StringComparison.Ordinal);
        Assert.Contains("CDSC1001  missing-description ", shown, StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task Who_waits_for_a_server_is_told_and_the_line_goes_away()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        Task<System.Net.Sockets.TcpClient> accepted = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask();
        Task<string> shown = OnTerminalAsync($"{Command} validate http://{listener.LocalEndpoint}/a.json --as ServerMetadata");
        string? place = listener.LocalEndpoint.ToString();
        using (await accepted)
        {
            await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
            listener.Stop();
        }

        // The carriage return before each line has become a line end.
        Assert.Matches($@"\n\u001b\[Kfetching http://{place}/a\.json\n(.|\n)*\n\u001b\[K[^f](.|\n)*CDSC01", await shown);
    }

    private static async Task<string> OnTerminalAsync(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have another 'script'.");
        ProcessResult result = await ChildProcess.RunAsync("script", ["-qec", command, "/dev/null"], Path.GetTempPath(), limit: TimeSpan.FromMinutes(1), environment: ("TERM", "xterm"));
        return result.Output;
    }
}
