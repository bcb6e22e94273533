using System.Diagnostics;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>The server, in a process of its own as long as this lives.</summary>
internal sealed class PageServerProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="entries">How many entries its page has.</param>
    public PageServerProcess(int entries)
    {
        string assembly = typeof(PageServerProcess).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, "serve", entries.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Uri = new Uri(_process.StandardOutput.ReadLine() + "/coverage");
    }

    /// <summary>Where the page is.</summary>
    public Uri Uri { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
