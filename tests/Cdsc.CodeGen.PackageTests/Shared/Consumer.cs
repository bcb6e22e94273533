namespace Cdsc.CodeGen.PackageTests;

/// <summary>A project of somebody who uses the packages, in a folder of its own.</summary>
internal sealed class Consumer
{
    private readonly Packages _packages;

    /// <summary>Makes the folder, with the packages as a source beside those of the machine.</summary>
    public Consumer(Packages packages, string name)
    {
        _packages = packages;
        Root = packages.ConsumerFolder(name);
        Directory.CreateDirectory(Root);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{packages.Folder}" />
              </packageSources>
            </configuration>
            """);

        // Nothing of a folder around it has a say.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Root { get; }

    public string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Writes a project that generates, with warnings as errors.</summary>
    /// <param name="name">The name of the project, which stands in the folder of the consumer.</param>
    /// <param name="items">Its items.</param>
    /// <param name="properties">Further properties.</param>
    /// <param name="sdk">The SDK.</param>
    public void WriteProject(string name, string items, string properties = "", string sdk = "Microsoft.NET.Sdk") => Write(name + ".csproj", $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Cdsc.CodeGen.MSBuild" Version="{Packages.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public Task<ProcessResult> DotnetAsync(params IReadOnlyList<string> arguments) => ChildProcess.RunAsync(
        "dotnet",
        arguments,
        Root,
        limit: TimeSpan.FromMinutes(5),
        environment: [("NUGET_PACKAGES", _packages.Cache), ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_NOLOGO", "1")]);

    /// <summary>Builds; what is printed names each target that ran or was skipped.</summary>
    public Task<ProcessResult> BuildAsync(params IReadOnlyList<string> arguments) => DotnetAsync(["build", "--verbosity", "normal", .. arguments]);

    /// <summary>Builds, and asserts that it went well.</summary>
    /// <returns>What was printed.</returns>
    public async Task<string> BuildWellAsync(params IReadOnlyList<string> arguments)
    {
        ProcessResult result = await BuildAsync(arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Output;
    }

    /// <summary>Runs what was built.</summary>
    /// <returns>What it printed, without line ends around it.</returns>
    public async Task<string> RunWellAsync(params IReadOnlyList<string> arguments)
    {
        ProcessResult result = await DotnetAsync(["run", "--no-build", .. arguments]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Output.Trim();
    }

    /// <summary>The files below a folder with the moments at which they were written.</summary>
    public SortedDictionary<string, DateTime> TimesOf(string folder) => new(
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Root, file).Replace('\\', '/'), File.GetLastWriteTimeUtc, StringComparer.Ordinal),
        StringComparer.Ordinal);
}
