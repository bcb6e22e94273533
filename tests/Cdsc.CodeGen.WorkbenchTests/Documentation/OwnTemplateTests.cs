using Cdsc.CodeGen.Workbench.Docs;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>Templates of users in place of those of pages.</summary>
public sealed class OwnTemplateTests
{
    private const string Pets = """
        openapi: 3.1.1
        info: { title: <Pets>, version: '1' }
        paths: {}
        components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
        """;

    [Fact]
    public void What_is_exported_makes_the_same_pages()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Pets);
        Assert.Equal($"own: {HtmlTemplates.Names.Count} files, {HtmlTemplates.Names.Count} written\n", DocsRun.In(folder.Root, "--export-templates", "own").Output);
        Assert.Equal(0, DocsRun.In(folder.Root, "pets.yaml", "--output", "one").ExitCode);
        Assert.Equal(0, DocsRun.In(folder.Root, "pets.yaml", "--output", "two", "--templates", "own").ExitCode);
        Assert.Equal(folder.Read("one/pets.html"), folder.Read("two/pets.html"));
        folder.Write("own/page.css", "mine");
        Assert.Equal(1, DocsRun.In(folder.Root, "--export-templates", "own").ExitCode);
        Assert.Equal("mine", folder.Read("own/page.css"));
    }

    [Fact]
    public void One_of_them_can_be_replaced_and_still_cannot_forget_to_escape()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Pets);
        folder.Write("own/page.sbn", "{{- # view: PageView 1 -}}\n<!doctype html>\n<html><body><h1>{{ view.Title }}</h1>{{ for item in view.Objects }}{{ item }}{{ end }}</body></html>\n");
        folder.Write("cdsc.json", """{ "inputs": ["pets.yaml"], "outputs": [{ "directory": "out", "emit": ["docs"], "docsTemplates": "own" }] }""");
        using var output = new StringWriter();
        Assert.Equal(0, Cli.CommandLine.Run(["generate"], output, output, folder.Root));
        Assert.StartsWith("<!doctype html>\n<html><body><h1>&lt;Pets&gt;</h1><section class=\"type-section\" id=\"object-Pet\"", folder.Read("out/pets.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages.sbn", "{{- # view: PageView 1 -}}", "own/pages.sbn: error CDSC0071: There is no template 'pages.sbn' to replace")]
    [InlineData("page.sbn", "{{ view.Title }}", "own/page.sbn(1,1): error CDSC0150: The template must begin with {{- # view: PageView 1 -}}, as the one that it replaces; its first line names none.")]
    [InlineData("field.sbn", "{{- # view: FieldView 9 -}}", "own/field.sbn(1,1): error CDSC0150")]
    [InlineData("field.sbn", "{{- # view: FieldView 1 -}}\n{{ for }}", "own/field.sbn(2,")]
    [InlineData("field.sbn", "{{- # view: FieldView 1 -}}\n{{ view.Nothing }}", "own/field.sbn(2,9): error CDSC0070")]
    [InlineData("field.sbn", "{{- # view: FieldView 1 -}}\n{{ date.now }}", "own/field.sbn(2,4): error CDSC0070")]
    [InlineData("field.sbn", "{{- # view: FieldView 1 -}}\n{{ 'x' | object.eval }}", "own/field.sbn(2,")]
    [InlineData("field.sbn", "{{- # view: FieldView 1 -}}\n{{ while true }}{{ end }}", "own/field.sbn(2,")]
    [InlineData("field.sbn", "{{- # view: FieldView 1 -}}\n{{ include 'page.sbn' }}", "own/field.sbn(2,")]
    [InlineData("text.txt", "", "own: error CDSC0073: The folder of templates can't be read: it has no file that ends in .sbn or .css or .js.")]
    public void A_template_that_does_not_fit_is_told(string name, string text, string problem)
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Pets);
        folder.Write("own/" + name, text);
        DocsRun run = DocsRun.In(folder.Root, "pets.yaml", "--output", "out", "--templates", "own");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(problem, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }
}
