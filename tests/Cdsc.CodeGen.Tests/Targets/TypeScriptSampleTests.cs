using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>The templates for TypeScript that serve as an example, on a document with every feature.</summary>
public sealed class TypeScriptSampleTests
{
    private const string Templates = "tests/data/targets/typescript";

    private const string Expected = "tests/data/targets/expected/typescript";

    /// <summary>With CDSC_ACCEPT=1 the expected files become what is rendered.</summary>
    [Fact]
    public void The_sample_renders_as_expected()
    {
        using var folder = new TempFolder();
        folder.Write("sample.yaml", Sample.Text);
        foreach (string file in Repository.Files(Templates, "*"))
        {
            folder.Write("ts" + file[Templates.Length..], Repository.Text(file));
        }

        Shared.Cdsc.Run(folder.Root, "generate", "sample.yaml", "--target-templates", "ts", "--output", "out").AssertSuccess();
        string[] actual = [.. Directory.EnumerateFiles(folder.PathOf("out"), "*.ts", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.PathOf("out"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("CDSC_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Repository.PathOf(Expected));
            Directory.Delete(Repository.PathOf(Expected), recursive: true);
            foreach (string file in actual)
            {
                string path = Repository.PathOf($"{Expected}/{file}");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, folder.Read("out/" + file));
            }
        }

        Assert.Equal(Repository.Files(Expected, "*.ts").Select(file => file[(Expected.Length + 1)..]), actual);
        Assert.All(actual, file => Assert.Equal(Repository.Text($"{Expected}/{file}").ReplaceLineEndings("\n"), folder.Read("out/" + file)));
    }
}
