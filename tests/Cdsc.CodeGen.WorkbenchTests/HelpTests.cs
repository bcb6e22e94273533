using System.Text.RegularExpressions;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests;

/// <summary>Help that teaches by example.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands =>
        [.. Regex.Matches(Help(), @"^  (?<name>[a-z]+)(?: |$)", RegexOptions.Multiline).Select(match => match.Groups["name"].Value).Where(name => name != "cdsc")];

    [Fact]
    public void The_list_of_commands_has_what_each_is_for_and_no_more()
    {
        Assert.Contains("generate", Help(), StringComparison.Ordinal);
        Assert.DoesNotContain("Example", Help(), StringComparison.Ordinal);
        Assert.InRange(Commands.Count, 8, 30);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_an_example(string command) =>
        Assert.Matches($@"(?m)^Examples?:\n  cdsc {command}\b", Help(command));

    private static string Help(params string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, CommandLine.Run([.. command, "--help"], output, output, Path.GetTempPath()));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
