namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary><c>cdsc docs</c> as people use it.</summary>
public sealed class DocsCommandTests
{
    private const string Pets = """
        openapi: 3.1.1
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              summary: List the pets
              responses:
                '200': { description: The pets., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet: { type: object, properties: { owner: { type: object, required: [name], properties: { name: { type: string } } }, tags: { type: array, items: { enum: [a, b] } } } }
        """;

    [Fact]
    public void A_document_of_its_own_becomes_one_page()
    {
        using var folder = new TempFolder();
        folder.Write("my pets.yaml", Pets);
        Assert.Equal(new DocsRun(0, "out: 1 file, 1 written, 0 removed\n", ""), DocsRun.In(folder.Root, "my pets.yaml", "--output", "out"));
        IReadOnlyList<PageElement> page = StrictHtml.Parse(folder.Read("out/my pets.html"));
        Assert.Contains(page, element => element.Id == "field-Pet.owner.name");
        Assert.Contains(page, element => element.Id == "value-Pet.tags.a");
        Assert.DoesNotContain(page, element => element.Id is "rules" or "questions");
        Assert.Equal(new DocsRun(0, "out: 1 file, 0 written, 0 removed\n", ""), DocsRun.In(folder.Root, "my pets.yaml", "--output", "out"));
    }

    [Fact]
    public void Operations_of_further_methods_are_on_the_page()
    {
        string page = DocsRun.PageOf(Pets.Replace("3.1.1", "3.2.0", StringComparison.Ordinal)
            .Replace("    get:", "    query: { operationId: queryPets, responses: {} }\n    additionalOperations: { Copy: { operationId: copyPets, responses: {} } }\n    get:", StringComparison.Ordinal));
        IReadOnlyList<PageElement> elements = StrictHtml.Parse(page);
        Assert.All((string[])["op-listPets", "op-queryPets", "op-copyPets"], id => Assert.Contains(elements, element => element.Id == id));
        Assert.Contains("QUERY", page, StringComparison.Ordinal);
        Assert.Contains(">Copy<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Specifications_that_come_with_the_command_are_those_of_the_repository()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, DocsRun.In(folder.Root, "--spec", "cds-wg1-01", "--spec", "cds-wg1-02", "--output", "out").ExitCode);
        Assert.All(Repository.Specifications, name => Assert.Equal(Repository.Text($"generated/docs/{name}.html"), folder.Read($"out/{name}.html")));
    }

    [Fact]
    public void Without_documents_those_of_the_configuration_are_taken()
    {
        using var folder = new TempFolder();
        folder.Write("api/pets.yaml", Pets);
        folder.Write("cdsc.json", """{ "inputs": ["api/pets.yaml"], "outputs": [{ "directory": "out", "emit": ["docs"] }] }""");
        Assert.Equal(new DocsRun(0, "../page: 1 file, 1 written, 0 removed\n", ""), DocsRun.In(folder.PathOf("api"), "-o", "../page"));
        Assert.NotEmpty(folder.Read("page/pets.html"));
    }

    [Fact]
    public void A_page_that_somebody_edited_is_kept()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Pets);
        DocsRun.In(folder.Root, "pets.yaml", "--output", "out");
        folder.Write("out/pets.html", "mine");
        DocsRun run = DocsRun.In(folder.Root, "pets.yaml", "--output", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("out/pets.html", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("out/pets.html"));
    }

    [Theory]
    [InlineData("there is no cdsc.json in this folder or one around it", "--output", "out")]
    [InlineData("--output DIR is needed", "pets.yaml")]
    [InlineData("--export-templates goes alone", "pets.yaml", "--export-templates", "out")]
    [InlineData("--root goes with documents", "--root", ".", "--output", "out")]
    [InlineData("--config does not go with documents", "pets.yaml", "--config", "cdsc.json", "--output", "out")]
    public void A_wrong_command_line_is_refused(string problem, params string[] arguments)
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Pets);
        DocsRun run = DocsRun.In(folder.Root, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Fact]
    public void A_configuration_that_is_no_file_is_told()
    {
        using var folder = new TempFolder();
        DocsRun run = DocsRun.In(folder.Root, "--config", "/", "--output", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error CDSC0001", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.yaml", "none.yaml: error CDSC0001")]
    [InlineData("text.yaml", "text.yaml(1,1): error")]
    [InlineData("folder", "folder: error CDSC0001")]
    public void A_document_that_cannot_be_read_is_told(string input, string problem)
    {
        using var folder = new TempFolder();
        folder.Write("text.yaml", "just text");
        folder.Write("folder/a.txt", "");
        DocsRun run = DocsRun.In(folder.Root, input, "--output", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(problem, run.Error, StringComparison.Ordinal);
    }
}
