using System.Text.RegularExpressions;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>What the README shows compiles against what this repository generates.</summary>
public sealed partial class ReadmeTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Readme = Repository.Text("README.md").ReplaceLineEndings("\n");

    [Fact]
    public void Every_example_compiles()
    {
        GeneratedFile[] library =
        [
            .. Repository.Files("generated", "*.cs").Select(file => new GeneratedFile(file, Repository.Text(file))),
        ];
        // Those of the section before are run by the tests of the packages.
        string section = Readme[Readme.IndexOf("\n## What the generated code does\n", StringComparison.Ordinal)..];
        string[] examples = [.. Example().Matches(section).Select(match => match.Groups["code"].Value)];
        Assert.Equal(2, examples.Length);
        using MemoryStream assembly = CompiledOutput.AssemblyOf(library);
        foreach (string example in examples)
        {
            Assert.Empty(CompiledOutput.ProblemsOfProgram([new GeneratedFile("Usings.cs", ImplicitUsings), new GeneratedFile("Program.cs", example)], assembly));
        }
    }

    [Fact]
    public void The_changed_template_generates_what_compiles()
    {
        string[] lines = Change().Match(Readme).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string before = string.Concat(lines.Where(line => line[0] == ' ').Select(line => line[1..] + "\n"));
        string after = string.Concat(lines.Select(line => line[1..] + "\n"));
        string template = TemplateSet.BuiltIn["models/object.sbn"].Text;
        Assert.Contains(before, template, StringComparison.Ordinal);
        using var folder = new TempFolder();
        folder.Write("openapi.yaml", File.ReadAllText(Path.Combine(new GoldenCase("petstore").Folder, "openapi.yaml")));
        folder.Write("own/models/object.sbn", template.Replace(before, after, StringComparison.Ordinal));
        folder.Write("cdsc.json", """{ "inputs": ["openapi.yaml"], "outputs": [{ "directory": "out", "emit": ["models"], "namespace": "Pets", "templates": "own" }] }""");
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<GeneratedFile> files = GenerationRun.Run(ConfigurationReader.Read(folder.PathOf("cdsc.json"), diagnostics)!, new RunSources(folder.PathOf("")), diagnostics)[0].Files;
        Assert.Empty(diagnostics.ToSorted());
        Assert.Empty(CompiledOutput.ProblemsOf(files));
        Assert.Equal(3, files.Count(file => file.Content.Contains("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]\n", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^```diff\n(?<lines>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Change();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
