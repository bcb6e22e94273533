using System.Management.Automation.Language;

namespace Cdsc.CodeGen.PackageTests.Build;

/// <summary>
/// What <c>build.ps1</c> does, with a function in place of <c>dotnet</c> that notes what it is asked for. A function gets
/// the arguments as one array, where a program would get them one by one.
/// </summary>
public sealed class BuildScriptTests
{
    private const string Dotnet = "function dotnet($list) { $global:LASTEXITCODE = if ($list[0] -eq $global:Breaks) { 3 } else { 0 }; \"dotnet $list\" }\n";

    [Fact]
    public void It_has_no_syntax_error()
    {
        Parser.ParseFile(Repository.PathOf("build.ps1"), out _, out ParseError[] errors);
        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Fact]
    public void It_generates_before_it_builds_and_tests()
    {
        (IReadOnlyList<string> output, string? error, _) = BuildScript.Run(Dotnet);
        Assert.Null(error);
        Assert.Equal(["restore", "format", "run", "build", "test"], Verbs(output));
        Assert.EndsWith(" -- generate", output.Single(line => line.StartsWith("dotnet run", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(output.Where(line => line.StartsWith("dotnet build", StringComparison.Ordinal)), line => Assert.Contains("--configuration Release", line, StringComparison.Ordinal));
    }

    [Fact]
    public void It_compares_when_it_is_asked_to_check()
    {
        (IReadOnlyList<string> output, _, _) = BuildScript.Run(Dotnet, ("Check", true));
        Assert.EndsWith(" -- check", output.Single(line => line.StartsWith("dotnet run", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "")]
    public void It_accepts_golden_cases_only_when_it_is_asked_to(bool accepts, string expected)
    {
        (IReadOnlyList<string> output, _, _) = BuildScript.Run(
            "function dotnet($list) { $global:LASTEXITCODE = 0; \"$($list[0]) '$env:CDSC_ACCEPT'\" }", ("Accept", accepts), ("Configuration", "Debug"));
        Assert.Contains($"test '{expected}'", output);
        Assert.Null(Environment.GetEnvironmentVariable("CDSC_ACCEPT"));
    }

    [Theory]
    [InlineData("restore", "Restore")]
    [InlineData("format", "Format")]
    [InlineData("build", "Build")]
    [InlineData("test", "Test")]
    public void It_ends_with_the_step_that_fails_and_goes_back_where_it_was(string verb, string step)
    {
        (IReadOnlyList<string> output, string? error, string location) = BuildScript.Run($"{Dotnet}$global:Breaks = '{verb}'");
        Assert.Equal($"{step} failed with exit code 3.", error);
        Assert.Equal(verb, Verbs(output)[^1]);
        Assert.Equal(Path.TrimEndingDirectorySeparator(Path.GetTempPath()), Path.TrimEndingDirectorySeparator(location));
    }

    [Fact]
    public void It_packs_and_publishes_below_a_folder()
    {
        (IReadOnlyList<string> output, string? error, _) = BuildScript.Run(Dotnet, ("Publish", true), ("Output", "/out put"));
        Assert.Null(error);
        Assert.Equal(["restore", "pack", "pack", "pack", "pack", "publish"], Verbs(output));
        Assert.All(output.Where(line => line.StartsWith("dotnet pack", StringComparison.Ordinal)), line => Assert.Contains("--output /out put/packages", line, StringComparison.Ordinal));
        Assert.Contains("-p:PublishAot=true", output.Single(line => line.StartsWith("dotnet publish", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string[] Verbs(IEnumerable<string> output) =>
        [.. output.Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
}
