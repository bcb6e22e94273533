using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A program under <c>Aot/apps</c>, published as Native AOT against the generated projects.</summary>
internal sealed class NativeApp : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cdsc-aot-");
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

    private static string Root { get; } = FindRoot();

    /// <summary>Publishes it.</summary>
    /// <returns>What the SDK printed.</returns>
    public async Task<string> PublishAsync()
    {
        string library = _isServer ? "Cdsc.AspNetCore" : "Cdsc.Clients";
        File.Copy(Path.Combine(Root, "tests/Cdsc.CodeGen.EndToEndTests/Aot/apps", _name, "Program.cs"), Path.Combine(_folder.FullName, "Program.cs"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, _name + ".csproj"), $"""
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
                <ProjectReference Include="{Root}/generated/{library}/{library}.csproj" />
                <None Include="{Root}/openapi/cds-wg1-02/examples/*.json" LinkBase="examples" CopyToPublishDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);
        List<string> arguments = ["publish", "--nologo", "-nodeReuse:false", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.Combine(_folder.FullName, "out")];
        if (OperatingSystem.IsLinux() && Linker == "gcc")
        {
            arguments.Add("-p:CppCompilerAndLinker=gcc");
        }

        using Process process = Start("dotnet", _folder.FullName, arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }

    /// <summary>Starts what was published.</summary>
    public Process Run(params IReadOnlyList<string> arguments)
    {
        string executable = Path.Combine(_folder.FullName, "out", _name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        TestContext.Current.TestOutputHelper?.WriteLine($"{_name}: {new FileInfo(executable).Length / 1024} KiB");
        return Start(executable, Path.GetDirectoryName(executable)!, arguments);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Process Start(string file, string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Cdsc.CodeGen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("Cdsc.CodeGen.sln is in no folder above the tests.");
    }
}
