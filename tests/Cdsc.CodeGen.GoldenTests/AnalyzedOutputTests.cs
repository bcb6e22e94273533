using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>What all cases generate is built as a user would build it, with the marker gone and analyzers on.</summary>
public sealed class AnalyzedOutputTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <IsTrimmable>true</IsTrimmable>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task The_output_of_all_cases_builds_with_analyzers_and_without_a_warning()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "analyzed");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        int files = WriteAll(folder);
        ProcessResult build = await ChildProcess.RunAsync(
            "dotnet", ["build", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"], folder, limit: TimeSpan.FromMinutes(8));
        string log = build.Output + build.Error;
        TestContext.Current.TestOutputHelper?.WriteLine($"{files} files built");
        string[] problems =
        [
            .. log.Split('\n')
                .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
                .Select(line => line.Trim())
                .Distinct()
                .Take(40),
        ];
        Assert.Empty(problems);
        Assert.Contains("Build succeeded", log, StringComparison.Ordinal);
        Assert.True(files > 200, "There is too little to build.");
    }

    private static int WriteAll(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Analyzed.csproj"), Project);

        // The repository's own settings must not leak in.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        var support = new Dictionary<string, string>(StringComparer.Ordinal);
        int count = 0;
        foreach (string name in GoldenCase.Names)
        {
            // Support code is the same in every case, which is why they can share it here.
            GoldenRun run = new GoldenCase(name).Run(settings => settings with { SupportNamespace = "Golden.Support" });
            foreach (GeneratedFile file in run.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
            {
                bool isSupport = file.Path.StartsWith("Support/", StringComparison.Ordinal);
                if (isSupport && !support.TryAdd(file.Path, file.Content))
                {
                    Assert.Equal(support[file.Path], file.Content);
                    continue;
                }

                string path = Path.Combine(folder, isSupport ? "" : name, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, CompiledOutput.WithoutMarker(file.Content), new UTF8Encoding(false));
                count++;
            }
        }

        return count;
    }
}
