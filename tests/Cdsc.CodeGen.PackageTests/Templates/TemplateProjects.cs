namespace Cdsc.CodeGen.PackageTests.Templates;

/// <summary>The templates, installed where nobody else sees it, and the projects that are made of them.</summary>
public sealed class TemplateProjects(Packages packages) : IAsyncLifetime
{
    private readonly Lazy<Consumer> _consumer = new(() => new Consumer(packages, "templates"));

    private string[] Hive => ["--debug:custom-hive", _consumer.Value.PathOf("hive")];

    public async ValueTask InitializeAsync()
    {
        if (SlowTests.AreWanted)
        {
            string package = Path.Combine(packages.Folder, $"Cdsc.CodeGen.Templates.{Packages.Version}.nupkg");
            await RunWellAsync(["new", "install", package, .. Hive]);
            _consumer.Value.Write("story/Program.cs", Repository.Text("tests/Cdsc.CodeGen.PackageTests/consumers/story/Program.cs"));
            _consumer.Value.Write("story/story.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Cdsc.Clients" Version="{Packages.Version}" />
                  </ItemGroup>
                </Project>
                """);
            await BuildAsync("story");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Makes a project of a template and builds it, with warnings as errors.</summary>
    /// <param name="template">The short name of the template.</param>
    /// <param name="name">The name of the project, which is that of its folder.</param>
    /// <param name="options">The options of the template.</param>
    /// <returns>The assembly.</returns>
    internal async Task<string> MakeAsync(string template, string name, params string[] options)
    {
        await RunWellAsync(["new", template, "--output", name, "--no-restore", .. options, .. Hive]);
        return await BuildAsync(name);
    }

    /// <summary>Runs a program.</summary>
    /// <param name="assembly">The assembly, or the name of the project that was built with the fixture.</param>
    /// <param name="arguments">Its arguments.</param>
    internal Task<ProcessResult> RunAsync(string assembly, params string[] arguments) =>
        _consumer.Value.DotnetAsync([assembly == "story" ? AssemblyOf("story") : assembly, .. arguments]);

    internal string Text(string relative) => _consumer.Value.Read(relative);

    private string AssemblyOf(string name) => _consumer.Value.PathOf($"{name}/bin/Debug/net10.0/{name}.dll");

    private async Task<string> BuildAsync(string name)
    {
        await RunWellAsync(["build", name, "-warnaserror", "-nodeReuse:false"]);
        return AssemblyOf(name);
    }

    private async Task RunWellAsync(string[] arguments)
    {
        ProcessResult result = await _consumer.Value.DotnetAsync(arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
    }
}
