using System.Globalization;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>What it costs a project that the generator is part of its build.</summary>
internal static class BuildBenchmark
{
    private const int Rounds = 7;

    /// <summary>Measures, and writes the table.</summary>
    public static void Run()
    {
        string command = Tools.Publish()[0].Arguments[0];
        string with = Project("with", $"""
              <Import Project="{Repository.PathOf("src/Cdsc.CodeGen.MSBuild/build/Cdsc.CodeGen.MSBuild.props")}" />
              <ItemGroup>
                <CdscSpec Include="openapi.yaml" Emit="models;client" />
              </ItemGroup>
            """, $"""
              <PropertyGroup>
                <CdscCommand>{command}</CdscCommand>
              </PropertyGroup>
              <Import Project="{Repository.PathOf("src/Cdsc.CodeGen.MSBuild/build/Cdsc.CodeGen.MSBuild.targets")}" />
            """);
        string document = Path.Combine(with, "openapi.yaml");
        string text = GrowthBenchmark.Document(50);
        File.WriteAllText(document, text);
        Build(with).Run();

        // The same code, and nobody who makes it.
        string without = Project("without", "", "");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(with, "obj", "Debug", "net10.0", "cdsc", "generated"), "*.cs", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(without, "Generated", Path.GetRelativePath(with, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        Build(without).Run();
        var table = new Table("A build", "", "with the generator, ms", "without, ms");
        IReadOnlyList<Measured> idle = Command.Race(Rounds, Build(with), Build(without));
        Add(table, "nothing has changed", idle[0].Milliseconds, idle[1].Milliseconds);
        var changed = new List<double>();
        var compiled = new List<double>();
        string source = Directory.EnumerateFiles(without, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First(file => file.EndsWith("Thing1.cs", StringComparison.Ordinal));
        string code = File.ReadAllText(source);
        for (int round = 0; round < Rounds; round++)
        {
            string number = round.ToString(CultureInfo.InvariantCulture);
            File.WriteAllText(document, text.Replace("Thing 1, with", $"Thing 1 of round {number}, with", StringComparison.Ordinal));
            changed.Add(Build(with).Run().Milliseconds);
            File.WriteAllText(source, code + $"// {number}\n");
            compiled.Add(Build(without).Run().Milliseconds);
        }

        Add(table, "one description has changed", Measured.Median(changed), Measured.Median(compiled));
        table.Save("build", $"`dotnet build` of a project with the models and the client of a document of 50 operations, wall clock, median of {Rounds} rounds in turns. \"without\" has the same code as files of its own; where something has changed, one of these files has.");
    }

    private static void Add(Table table, string what, double with, double without) =>
        table.Add(what, with.ToString("F0", CultureInfo.InvariantCulture), without.ToString("F0", CultureInfo.InvariantCulture));

    private static Command Build(string folder) => new("build", "dotnet", "build", folder, "--no-restore", "--nologo", "-v", "q");

    /// <summary>A project that knows nothing of this repository.</summary>
    private static string Project(string name, string top, string bottom)
    {
        string folder = Repository.PathOf($"artifacts/benchmarks/build/{name}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(folder, file), "<Project />\n");
        }

        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RootNamespace>Benchmark</RootNamespace>
              </PropertyGroup>
            {top}
            {bottom}
            </Project>
            """);
        new Command("restore", "dotnet", "restore", folder, "--nologo").Run();
        return folder;
    }
}
