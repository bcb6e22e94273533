using System.Net;
using System.Net.Sockets;

namespace Cdsc.CodeGen.PackageTests.Templates;

/// <summary>What the templates make builds without a warning and runs at once, and the two understand each other.</summary>
public sealed class TemplateTests(TemplateProjects projects) : IClassFixture<TemplateProjects>
{
    private const string Story = """
        electricity <svg True
        gas <svg True
        cds_client_admin cds_grant_admin cds_server_provided_files
        My files
        2
        Hello True
        A Client was changed True
        Welcome! True
        sample.csv True
        closed
        43

        """;

    [SlowTheory]
    [InlineData("my-server", "my_server")]
    [InlineData("Acme.Cds.Server", "Acme.Cds.Server", "--controllers")]
    [InlineData("Ready made", "Ready_made", "--use-packages")]
    [InlineData("2nd", "_2nd", "--use-packages", "--controllers")]
    public async Task A_server_runs_at_once_and_offers_all_that_its_metadata_names(string name, string space, params string[] options)
    {
        string server = await projects.MakeAsync("cdsc-server", name, options);
        Assert.StartsWith($"namespace {space};", projects.Text(name + "/MyAuthority.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("#if", projects.Text(name + "/README.md"), StringComparison.Ordinal);
        await using RunningServer running = await RunningServer.StartAsync(server);
        ProcessResult story = await projects.RunAsync("story", running.Address);
        Assert.Equal((0, Story), (story.ExitCode, story.Output));
    }

    [SlowTheory]
    [InlineData("my-app")]
    [InlineData("Acme.App", "--use-packages")]
    public async Task A_client_lists_what_a_server_covers_and_says_what_is_wrong(string name, params string[] options)
    {
        string client = await projects.MakeAsync("cdsc-client", name, options);
        string server = await projects.MakeAsync("cdsc-server", "For " + name, "--use-packages");
        await using (RunningServer running = await RunningServer.StartAsync(server))
        {
            ProcessResult listed = await projects.RunAsync(client, running.Address);
            Assert.Equal(0, listed.ExitCode);
            Assert.Contains("- Demo Gas & Electric (US): Harbour district [electricity]\n", listed.Output, StringComparison.Ordinal);
            Assert.EndsWith("2 entries\n", listed.Output, StringComparison.Ordinal);

            ProcessResult elsewhere = await projects.RunAsync(client, running.Address + "/elsewhere");
            Assert.Equal(3, elsewhere.ExitCode);
            Assert.Contains("is no server of the CDS specifications", elsewhere.Error, StringComparison.Ordinal);
        }

        ProcessResult unreachable = await projects.RunAsync(client, $"http://127.0.0.1:{FreePort()}");
        Assert.Equal(1, unreachable.ExitCode);
        Assert.Contains("can't be reached", unreachable.Error, StringComparison.Ordinal);

        ProcessResult usage = await projects.RunAsync(client);
        Assert.Equal(2, usage.ExitCode);
        Assert.Contains($"Usage: {name} URL", usage.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await projects.RunAsync(client, "--help")).ExitCode);
    }

    /// <summary>A port where nobody listens.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
