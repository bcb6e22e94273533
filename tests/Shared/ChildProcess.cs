using System.Diagnostics;
using System.Text;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Runs a command to its end, within a time limit; beyond it, the command is ended with all that it started.</summary>
internal static class ChildProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<ProcessResult> RunAsync(
        string command, IEnumerable<string> arguments, string folder, string input = "", TimeSpan? limit = null, params (string Name, string Value)[] environment)
    {
        using Process process = Start(command, arguments, folder, environment);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(limit ?? TimeSpan.FromMinutes(5));
        try
        {
            // Read while writing: a process that can't get rid of its output stops reading its input.
            Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(timeout.Token);
            await WriteAsync(process.StandardInput, input, timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new ProcessResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts a command whose input and output the test has in hand. It speaks English, whatever the machine speaks.</summary>
    public static Process Start(string command, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };

        // What CI wishes of its own output is none of the test's business.
        start.Environment.Remove("FORCE_COLOR");
        start.Environment.Remove("NO_COLOR");
        foreach ((string name, string value) in environment.Append(("DOTNET_CLI_UI_LANGUAGE", "en")))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task WriteAsync(StreamWriter writer, string text, CancellationToken cancellationToken)
    {
        try
        {
            await writer.WriteAsync(text.AsMemory(), cancellationToken);
            writer.Close();
        }
        catch (IOException)
        {
            // The process ended before it read everything; its exit code and its error output say why.
        }
    }
}
