using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A program under <c>Aot/apps</c>, published as Native AOT against the generated projects.</summary>
internal sealed class NativeApp : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _name;
    private readonly bool _isServer;

    public NativeApp(string name, bool isServer)
    {
        _name = name;
        _isServer = isServer;
    }

    /// <summary>Why it can't be published here; null when it can.</summary>
    public static string? Obstacle => OperatingSystem.IsLinux() && Linker is null ? "Neither clang nor gcc is here to link with." : null;

    private static string? Linker => Array.Find(
        ["clang", "gcc"],
        name => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))));

    /// <summary>Publishes it.</summary>
    /// <returns>What the SDK printed.</returns>
    public async Task<string> PublishAsync()
    {
        string library = _isServer ? "Cdsc.AspNetCore" : "Cdsc.Clients";
        File.Copy(Repository.PathOf($"tests/Cdsc.CodeGen.EndToEndTests/Aot/apps/{_name}/Program.cs"), _folder.PathOf("Program.cs"));
        _folder.Write(_name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk{(_isServer ? ".Web" : "")}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Repository.Root}/generated/{library}/{library}.csproj" />
                <None Include="{Repository.Root}/openapi/cds-wg1-02/examples/*.json" LinkBase="examples" CopyToPublishDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);
        List<string> arguments = ["publish", "--nologo", "-nodeReuse:false", "-r", RuntimeInformation.RuntimeIdentifier, "-o", _folder.PathOf("out")];
        if (OperatingSystem.IsLinux() && Linker == "gcc")
        {
            arguments.Add("-p:CppCompilerAndLinker=gcc");
        }

        ProcessResult result = await ChildProcess.RunAsync("dotnet", arguments, _folder.Root, limit: TimeSpan.FromMinutes(10));
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Output;
    }

    /// <summary>Starts what was published; the test ends it.</summary>
    public Process Start() => ChildProcess.Start(Executable(), [], _folder.PathOf("out"));

    /// <summary>Runs what was published to its end.</summary>
    public Task<ProcessResult> RunAsync(params IReadOnlyList<string> arguments) =>
        ChildProcess.RunAsync(Executable(), arguments, _folder.PathOf("out"), limit: TimeSpan.FromSeconds(30));

    public void Dispose() => _folder.Dispose();

    private string Executable()
    {
        string path = _folder.PathOf("out/" + _name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        TestContext.Current.TestOutputHelper?.WriteLine($"{_name}: {new FileInfo(path).Length / 1024} KiB");
        return path;
    }
}
