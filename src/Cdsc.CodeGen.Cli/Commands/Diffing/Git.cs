using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>Asks git, as a process of its own and never by a shell, within a time limit.</summary>
internal static class Git
{
    /// <summary>How long git may take for all that one version needs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const int MostNames = 5;

    /// <summary>Runs a command to its end.</summary>
    public static GitAnswer Run(string folder, params IEnumerable<string> arguments)
    {
        Process process;
        try
        {
            process = Start(folder, arguments);
        }
        catch (Win32Exception exception)
        {
            return new GitAnswer(-1, "", "it does not start: " + exception.Message);
        }

        using (process)
        {
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            if (!Task.WaitAll([error, output], Limit))
            {
                process.Kill(entireProcessTree: true);
                return new GitAnswer(-1, "", "it did not answer in time");
            }

            process.WaitForExit();
            return new GitAnswer(process.ExitCode, output.Result, null);
        }
    }

    /// <summary>Starts a command; it asks nobody for anything, takes no locks and fetches nothing.</summary>
    public static Process Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("LC_ALL", "C")])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Says which branches and tags there are, the most alike to a name first.</summary>
    public static string Known(string folder, string name)
    {
        GitAnswer answer = Run(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags");
        if (answer.ExitCode != 0)
        {
            return "this folder is not in a repository of git";
        }

        string[] names = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length == 0
            ? "git has no branches or tags yet"
            : "git has " + string.Join(", ", names.OrderBy(known => EditDistance.Of(known, name)).ThenBy(known => known, StringComparer.Ordinal).Take(MostNames)) + (names.Length > MostNames ? " and others" : "");
    }
}
