using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Cdsc.CodeGen.WorkbenchTests.BadInput;

/// <summary>Output that can't get out, and a run that somebody ends: no stack trace, as the process shows it.</summary>
public sealed class StreamTests
{
    private static readonly string Command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "cdsc.dll")}'";

    [Theory]
    [InlineData("lint --rules | head -1", 0, "")]
    [InlineData("model --schema | head -1", 0, "")]
    [InlineData("lint --rules > /dev/full", 1, "cdsc: the output can't be written: ")]
    [InlineData("lint --rules --color always > /dev/full", 1, "cdsc: the output can't be written: ")]
    [InlineData("--help > /dev/full", 1, "cdsc: the output can't be written: ")]
    [InlineData("lint --rules >&-", 1, "cdsc: the output can't be written: ")]
    [InlineData("lint --rules >&- 2>&-", 1, "")]
    [InlineData("lint missing.yaml 2>/dev/full", 1, "")]
    [InlineData("lint < /dev/null", 2, "cdsc: there is no cdsc.json")]
    public async Task Output_that_cannot_get_out_ends_the_run(string command, int exitCode, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no file that is always full.");
        ProcessResult result = await ShellAsync($"{Command} {command}");
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Whoever_ends_a_run_sees_no_stack_trace(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other signals.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        // Whoever runs the tests may ignore signals, as nohup does, and a process inherits that.
        using Process run = ChildProcess.Start(
            "env", [$"--default-signal={signal}", "dotnet", Path.Combine(AppContext.BaseDirectory, "cdsc.dll"), "validate", $"http://{listener.LocalEndpoint}/a.json", "--as", "ServerMetadata"], Path.GetTempPath());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using TcpClient client = await listener.AcceptTcpClientAsync(limit.Token);
        await ShellAsync($"kill -{signal} {run.Id}");
        string text = await run.StandardOutput.ReadToEndAsync(limit.Token) + await run.StandardError.ReadToEndAsync(limit.Token);
        await run.WaitForExitAsync(limit.Token);
        Assert.Equal("", text);
        Assert.InRange(run.ExitCode, 1, 200);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems keep a folder while somebody is in it.");
        using var folder = new TempFolder();
        folder.Write("sub/x", "");
        ProcessResult result = await ShellAsync($"cd '{folder.PathOf("sub")}' && rm -r '{folder.PathOf("sub")}' && {Command} lint");
        Assert.Equal((2, "cdsc: the current folder is gone or can't be read; change to another one.\n"), (result.ExitCode, result.Error));
    }

    private static Task<ProcessResult> ShellAsync(string command) =>
        ChildProcess.RunAsync("sh", ["-c", command], Path.GetTempPath(), limit: TimeSpan.FromMinutes(1));
}
