using System.Globalization;

namespace Cdsc.CodeGen.Tests.Determinism;

/// <summary>The same input gives the same bytes: the repository's own configuration, generated into copies.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<FolderState> Expected = new(() => Generate(folder => Shared.Cdsc.Run(folder, "generate")));

    [Fact]
    public void There_is_much_to_compare() => Assert.InRange(Expected.Value.Entries.Count, 80, 10_000);

    [Fact]
    public void A_second_run_gives_the_same() =>
        Expected.Value.AssertSame(Generate(folder => Shared.Cdsc.Run(folder, "generate")));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Another_culture_gives_the_same(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.NotEqual("3.5", 3.5.ToString(culture == "ar-SA" ? CultureInfo.GetCultureInfo("de-DE") : CultureInfo.CurrentCulture));
        Expected.Value.AssertSame(Generate(folder => Shared.Cdsc.Run(folder, "generate")));
    }

    [Fact]
    public void Another_working_folder_gives_the_same()
    {
        using var elsewhere = new TempFolder();
        Expected.Value.AssertSame(Generate(folder => Shared.Cdsc.Run(elsewhere.Root, "generate", "--config", Path.Combine(folder, "cdsc.json"))));
        Expected.Value.AssertSame(Generate(folder => Shared.Cdsc.Run(Path.Combine(folder, "openapi"), "generate")));
    }

    [Fact]
    public void Inputs_that_were_checked_out_with_crlf_give_the_same() => Expected.Value.AssertSame(Generate(folder =>
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        }

        return Shared.Cdsc.Run(folder, "generate");
    }));

    [Fact]
    public async Task The_real_process_gives_the_same()
    {
        using TempFolder copy = Copy();
        (await CdscProcess.RunAsync(copy.Root, "generate")).AssertSuccess();
        Expected.Value.AssertSame(copy.State("generated"));
    }

    [Fact]
    public void Nothing_of_this_machine_is_in_the_output()
    {
        using TempFolder copy = Copy();
        Shared.Cdsc.Run(copy.Root, "generate").AssertSuccess();
        foreach (string file in Directory.EnumerateFiles(copy.PathOf("generated"), "*", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            Assert.DoesNotContain(copy.Root, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
        }
    }

    private static FolderState Generate(Func<string, CommandResult> run)
    {
        using TempFolder copy = Copy();
        run(copy.Root).AssertSuccess();
        return copy.State("generated");
    }

    private static TempFolder Copy()
    {
        var copy = new TempFolder();
        foreach (string file in Repository.Files("openapi", "*").Append("cdsc.json"))
        {
            copy.Write(file, File.ReadAllBytes(Repository.PathOf(file)));
        }

        return copy;
    }
}
