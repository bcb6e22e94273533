using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests;

/// <summary>Scripts for shells; the one for bash is tried in a real one.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_script_asks_the_command(string shell)
    {
        string script = Script(shell);
        Assert.Contains("[suggest:", script, StringComparison.Ordinal);
        Assert.EndsWith("\n", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_a_mistake_that_says_which_there_are()
    {
        using var error = new StringWriter();
        Assert.Equal(2, CommandLine.Run(["completion", "cmd"], TextWriter.Null, error, Path.GetTempPath()));
        Assert.Contains("bash", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cdsc gene", "generate")]
    [InlineData("cdsc generate --mod", "--models-from")]
    [InlineData("cdsc generate --spec ", "cds-wg1-01\ncds-wg1-02")]
    [InlineData("cdsc completion z", "zsh")]
    [InlineData("cdsc templates ex", "export")]
    public async Task Bash_completes(string line, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash on Windows.");
        string command = Path.Combine(AppContext.BaseDirectory, "cdsc.dll");
        string program = $$"""
            cdsc() { dotnet exec '{{command}}' "$@"; }
            {{Script("bash")}}
            COMP_LINE='{{line}}'
            COMP_POINT=${#COMP_LINE}
            _cdsc_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        ProcessResult result = await ChildProcess.RunAsync("bash", ["-c", program], Path.GetTempPath());
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(expected, result.Output.Trim());
    }

    private static string Script(string shell)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, CommandLine.Run(["completion", shell], output, output, Path.GetTempPath()));
        return output.ToString();
    }
}
