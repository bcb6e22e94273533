using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Watching;

public sealed class WatchedFilesTests
{
    [Theory]
    [InlineData("code/models/object.sbn", true)]
    [InlineData("target/target.json", true)]
    [InlineData("pages/page.sbn", true)]
    [InlineData("pages", true)]
    [InlineData("api/openapi.yaml", true)]
    [InlineData("api", true)]
    [InlineData("pages2/page.sbn", false)]
    [InlineData("api/other.yaml", false)]
    public void Any_file_in_a_folder_of_templates_counts_and_others_when_they_were_read(string path, bool expected)
    {
        using var folder = new TempFolder();
        var code = new CSharpPart(["api/openapi.yaml"], new CSharp.CSharpSettings("A", CSharp.EmitKind.Models, null, null), "code");
        var output = new OutputConfiguration(folder.PathOf("out"), "out", ["api/openapi.yaml"], [code], false, false, null)
        {
            TargetTemplates = "target",
            DocsTemplates = "pages",
        };
        var files = WatchedFiles.Of(null, new RunConfiguration(folder.Root, [output]), [folder.PathOf("api/openapi.yaml")]);
        Assert.Equal(expected, files.Has(folder.PathOf(path)));
    }
}
