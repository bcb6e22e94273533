namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void AssertSuccess()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
    }

    /// <summary>Fails unless the run ended with diagnostics that start so, line by line, and without a stack trace.</summary>
    public void AssertDiagnostics(params string[] starts)
    {
        AssertNoTrace();
        Assert.Equal(starts.Length, ErrorLines.Count);
        Assert.All(ErrorLines.Zip(starts), line => Assert.StartsWith(line.Second, line.First, StringComparison.Ordinal));
        Assert.Equal(1, ExitCode);
    }

    /// <summary>Fails unless the run ended with the usage code and a message about this.</summary>
    public void AssertUsage(string part)
    {
        AssertNoTrace();
        Assert.StartsWith("cdsc: ", Error, StringComparison.Ordinal);
        Assert.Contains(part, Error, StringComparison.Ordinal);
        Assert.Equal("", Output);
        Assert.Equal(2, ExitCode);
    }

    public void AssertNoTrace()
    {
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", Output + Error, StringComparison.Ordinal);
    }
}
