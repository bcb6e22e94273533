using System.Diagnostics;

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

    /// <summary>Starts the command and leaves it to the test.</summary>
    public static Process Start(string folder, params string[] arguments) => ChildProcess.Start(Command[0], [.. Command[1..], .. arguments], folder);

    /// <summary>
    /// Runs the command where the file system is what a script has made of it: the mounts of the script are seen by nobody
    /// else, and end with it.
    /// </summary>
    /// <param name="folder">The folder of the user.</param>
    /// <param name="script">What to do before, and after <c>"$@"</c>, which is the command.</param>
    /// <param name="arguments">The arguments of the command.</param>
    public static Task<CommandResult> RunAmongMountsAsync(string folder, string script, params string[] arguments) =>
        StartAsync(folder, ["unshare", Environment.IsPrivilegedProcess ? "--mount" : "-Urm", "sh", "-euc", script, "sh", .. Command, .. arguments]);

    /// <summary>Runs the command from a shell.</summary>
    /// <param name="folder">The folder of the user.</param>
    /// <param name="script">What the shell does; <c>"$@"</c> is the command.</param>
    /// <param name="arguments">The arguments of the command.</param>
    public static Task<CommandResult> RunInShellAsync(string folder, string script, params string[] arguments) =>
        StartAsync(folder, ["sh", "-c", script, "sh", .. Command, .. arguments]);

    /// <summary>Runs the command so that it may write only where modes let it, also where the tests run as root.</summary>
    public static Task<CommandResult> RunWithoutPrivilegeAsync(string folder, params string[] arguments) =>
        StartAsync(folder, [.. Environment.IsPrivilegedProcess ? WithoutOverride : [], .. Command, .. arguments]);

    private static async Task<CommandResult> StartAsync(string folder, string[] command)
    {
        ProcessResult result = await ChildProcess.RunAsync(command[0], command[1..], folder, limit: TimeSpan.FromSeconds(30));
        return new CommandResult(result.ExitCode, result.Output, result.Error);
    }
}
