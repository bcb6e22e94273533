using System.Diagnostics;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Models, clients and a minimal server, published as Native AOT without a warning, and talking to each other.</summary>
public sealed class NativeAotTests
{
    [SlowFact]
    public async Task A_client_and_a_minimal_server_are_published_without_a_warning_and_talk()
    {
        if (NativeApp.Obstacle is { } obstacle)
        {
            Assert.Skip(obstacle);
        }

        using var serverApp = new NativeApp("server", isServer: true);
        using var clientApp = new NativeApp("client", isServer: false);
        foreach (string log in (string[])[await serverApp.PublishAsync(), await clientApp.PublishAsync()])
        {
            // Warnings are errors there; this is for those that the SDK prints nevertheless.
            Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        }

        using Process server = serverApp.Start();
        try
        {
            string address = (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
            ProcessResult client = await clientApp.RunAsync(address);
            Assert.Equal("", client.Error);
            string[] lines = client.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.Contains(lines, line => line.EndsWith("My App Name 2022-01-01T00:00:00Z", StringComparison.Ordinal));
            Assert.Equal("same", lines[^1]);
            Assert.Equal(0, client.ExitCode);
        }
        finally
        {
            // It ends by itself when nobody writes to it any more.
            server.StandardInput.Close();
            if (!server.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                server.Kill();
            }
        }
    }
}
