namespace Cdsc.CodeGen.Tests.Faults;

/// <summary>Several processes generate into one folder at once, as builds of several frameworks do.</summary>
public sealed class ConcurrentRunTests
{
    private const int Rounds = 8;

    [SlowFact]
    public async Task Runs_of_different_documents_leave_the_output_of_one_of_them_whole()
    {
        using var states = new TwoStates();
        string[] commands = ["api.yaml", "other.yaml", "other.yaml"];
        states.Folder.Write("other.yaml", states.Folder.Read("api.yaml").Replace("type: integer", "type: boolean", StringComparison.Ordinal));
        for (int round = 0; round < Rounds; round++)
        {
            states.Reset();
            CommandResult[] results = await Task.WhenAll(commands.Select((input, _) =>
                CdscProcess.RunAsync(states.Folder.Root, "generate", input, "--output", "out", "--namespace", "Acme", "--emit", "models")));
            Assert.All(results, result => result.AssertSuccess());
            CommandResult[] checks = [.. commands.Distinct().Select(input => Shared.Cdsc.Run(states.Folder.Root, "check", input, "--output", "out", "--namespace", "Acme", "--emit", "models"))];
            Assert.Equal([0, 1], checks.Select(check => check.ExitCode).Order());
        }
    }
}
