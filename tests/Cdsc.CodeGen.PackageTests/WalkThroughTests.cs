using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.PackageTests;

/// <summary>What the README tells a new user to do, done as it stands there, in an empty folder.</summary>
public sealed partial class WalkThroughTests(Packages packages)
{
    [SlowFact]
    public async Task Every_step_of_the_readme_works()
    {
        var consumer = new Consumer(packages, "walk through");
        string folder = consumer.Root;
        string output = "";
        int steps = 0;
        string section = Section().Match(Repository.Text("README.md").ReplaceLineEndings("\n")).Value;
        foreach (Match block in Block().Matches(section))
        {
            string text = block.Groups["text"].Value;
            switch (block.Groups["language"].Value)
            {
                case "xml":
                    string project = Assert.Single(Directory.EnumerateFiles(folder, "*.csproj"));
                    await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project, Token)).Replace("</Project>", text + "</Project>", StringComparison.Ordinal), Token);
                    break;
                case "csharp":
                    await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), text, Token);
                    break;
                case "sh":
                    foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        string[] words = line.Split(' ');
                        if (words[0] == "cd")
                        {
                            folder = Path.GetFullPath(Path.Combine(folder, words[1]));
                            continue;
                        }

                        output += await RunAsync(consumer, folder, words[0], words[1..]);
                        steps++;
                    }

                    break;
            }
        }

        Assert.InRange(steps, 5, 30);
        Assert.Contains("Name a server.", output, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps} commands of the README were run");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs a command; tools that are installed for the user are installed for a user that only this test knows.</summary>
    private async Task<string> RunAsync(Consumer consumer, string folder, string command, string[] arguments)
    {
        string home = consumer.PathOf("home");
        string tools = Path.Combine(home, ".dotnet", "tools");
        string name = command == "dotnet" ? command : Path.Combine(tools, OperatingSystem.IsWindows() ? command + ".exe" : command);
        ProcessResult result = await ChildProcess.RunAsync(
            name,
            arguments,
            folder,
            limit: TimeSpan.FromMinutes(5),
            environment: [("NUGET_PACKAGES", packages.Cache), ("DOTNET_CLI_HOME", home), ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_NOLOGO", "1")]);
        Assert.True(result.ExitCode == 0, $"{command} {string.Join(' ', arguments)}: {result}");
        return result.Output;
    }

    [GeneratedRegex(@"^## Use it\n.*?(?=^## )", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
