using System.Diagnostics;

namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>Runs the real command, as a process of its own.</summary>
internal static class CdscProcess
{
    private const int MaximumMilliseconds = 30_000;

    private static readonly string[] Command =
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "cdsc.dll")];

    // Without these two capabilities of Linux, modes of files and folders hold for root as for anybody.
    private static readonly string[] WithoutOverride =
        ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", "--"];

    public static Task<CommandResult> RunAsync(string folder, params string[] arguments) =>
        StartAsync(folder, [.. Command, .. arguments]);

    /// <summary>Runs the command so that it may write only where modes let it, also where the tests run as root.</summary>
    public static Task<CommandResult> RunWithoutPrivilegeAsync(string folder, params string[] arguments) =>
        StartAsync(folder, [.. Environment.IsPrivilegedProcess ? WithoutOverride : [], .. Command, .. arguments]);

    private static async Task<CommandResult> StartAsync(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using Process process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(MaximumMilliseconds);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
