using System.Text.RegularExpressions;
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

    [Fact]
    public void Every_example_compiles()
    {
        GeneratedFile[] library =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "generated"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(path => new GeneratedFile(path, File.ReadAllText(path))),
        ];
        string[] examples = [.. Example().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(match => match.Groups["code"].Value)];
        Assert.Equal(2, examples.Length);
        using MemoryStream assembly = CompiledOutput.AssemblyOf(library);
        foreach (string example in examples)
        {
            Assert.Empty(CompiledOutput.ProblemsOfProgram([new GeneratedFile("Usings.cs", ImplicitUsings), new GeneratedFile("Program.cs", example)], assembly));
        }
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
