using System.IO.Compression;

namespace Cdsc.CodeGen.PackageTests.Tool;

/// <summary>The command as users install it: as a tool of .NET, native or for any machine, and as one native executable.</summary>
public sealed class ToolTests(Packages packages)
{
    [SlowFact]
    public async Task It_is_installed_as_a_tool_and_generates_what_compiles()
    {
        var consumer = new Consumer(packages, "tool");
        string cdsc = await InstallAsync(consumer);
        Assert.Empty(Directory.EnumerateFiles(consumer.PathOf("tools"), "*.dll", SearchOption.AllDirectories));
        ProcessResult generated = await RunAsync(
            consumer, cdsc, "generate", "--spec", "cds-wg1-02", "--emit", "client", "--namespace", "Acme.Cds", "--output", "src/Generated");
        Assert.True(generated.ExitCode == 0, generated.ToString());
        Assert.Contains("src/Generated: ", generated.Output, StringComparison.Ordinal);

        consumer.Write("src/Acme.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
        await consumer.BuildWellAsync("src/Acme.csproj");
    }

    [SlowFact]
    public async Task The_executable_writes_the_same_bytes_and_says_the_same()
    {
        var consumer = new Consumer(packages, "bytes");
        string command = ForAnyMachine(consumer);
        int files = 0;
        foreach (string[] arguments in Runs())
        {
            ProcessResult byTool = await RunAsync(consumer, "dotnet", [command, .. arguments, "--output", "out"]);
            SortedDictionary<string, byte[]> expected = Take(consumer);
            ProcessResult byExecutable = await RunAsync(consumer, packages.Executable, [.. arguments, "--output", "out"]);
            SortedDictionary<string, byte[]> actual = Take(consumer);
            Assert.Equal(byTool, byExecutable);
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual[file.Key]), file.Key));
            files += expected.Count;
        }

        Assert.InRange(files, 700, 10_000);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{files} files are the same; the executable has {new FileInfo(packages.Executable).Length / 1024} KiB");
    }

    /// <summary>Both specifications in every form, templates for another language, and every golden case: most are generated, the others are refused.</summary>
    private static IEnumerable<string[]> Runs()
    {
        const string All = "models,client,client-di,server,server-minimal,openapi,openapi-3.0,json-schema,docs";
        yield return ["generate", "--spec", "cds-wg1-01", "--spec", "cds-wg1-02", "--emit", All, "--namespace", "Acme", "--id-base", "urn:acme:"];
        foreach (string target in (string[])["typescript", "functions"])
        {
            string sample = Repository.PathOf("tests/Cdsc.CodeGen.Tests/Samples/sample.yaml");
            yield return ["generate", sample, "--root", Repository.Root, "--target-templates", Repository.PathOf("tests/data/targets/" + target)];
        }

        foreach (string document in Repository.Files("tests/Cdsc.CodeGen.GoldenTests/cases", "openapi.yaml"))
        {
            string path = Repository.PathOf(document);
            yield return ["generate", path, "--root", Path.GetDirectoryName(path)!, "--emit", All, "--namespace", "Acme", "--id-base", "urn:acme:"];
        }
    }

    private static async Task<string> InstallAsync(Consumer consumer)
    {
        ProcessResult installed = await consumer.DotnetAsync(
            "tool", "install", "Cdsc.CodeGen.Cli", "--version", Packages.Version, "--tool-path", consumer.PathOf("tools"));
        Assert.True(installed.ExitCode == 0, installed.ToString());
        return consumer.PathOf(OperatingSystem.IsWindows() ? "tools/cdsc.exe" : "tools/cdsc");
    }

    /// <summary>The assembly of the package for machines that the tool is not compiled for.</summary>
    private string ForAnyMachine(Consumer consumer)
    {
        string folder = consumer.PathOf("any");
        ZipFile.ExtractToDirectory(Path.Combine(packages.Folder, $"Cdsc.CodeGen.Cli.any.{Packages.Version}.nupkg"), folder);
        return Path.Combine(folder, "tools", "net10.0", "any", "cdsc.dll");
    }

    private static Task<ProcessResult> RunAsync(Consumer consumer, string command, params IReadOnlyList<string> arguments) =>
        ChildProcess.RunAsync(command, arguments, consumer.Root, limit: TimeSpan.FromMinutes(1));

    /// <summary>The files of the output folder, which is gone afterwards.</summary>
    private static SortedDictionary<string, byte[]> Take(Consumer consumer)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        string folder = consumer.PathOf("out");
        if (Directory.Exists(folder))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                files.Add(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
            }

            Directory.Delete(folder, recursive: true);
        }

        return files;
    }
}
