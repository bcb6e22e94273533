using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.PackageTests.Templates;

/// <summary>A server that was built, running on a free port of this machine until the test ends.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private RunningServer(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Starts an assembly, and waits until it says where it listens.</summary>
    public static async Task<RunningServer> StartAsync(string assembly)
    {
        // It starts as it does without arguments, but for the port, which may be in use.
        Process process = ChildProcess.Start("dotnet", [assembly], Path.GetDirectoryName(assembly)!, ("URLS", "http://127.0.0.1:0"));
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(StartLimit);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (Listening().Match(line) is { Success: true } match)
                {
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new RunningServer(process, match.Groups["url"].Value);
                }
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        throw new InvalidOperationException($"{assembly} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<url>http://\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
