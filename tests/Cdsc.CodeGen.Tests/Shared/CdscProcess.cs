namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>Runs the real command, as a process of its own.</summary>
internal static class CdscProcess
{
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
        ProcessResult result = await ChildProcess.RunAsync(command[0], command[1..], folder, limit: TimeSpan.FromSeconds(30));
        return new CommandResult(result.ExitCode, result.Output, result.Error);
    }
}
