namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>Documents that lead back to themselves, in many ways at once.</summary>
public sealed class TangledDocumentTests
{
    [Theory]
    [InlineData("Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, all: { type: array, items: { $ref: '#/components/schemas/Node' } } } }")]
    [InlineData("Node: { allOf: [{ $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Node' }, { type: object, properties: { a: { type: string } } }] }")]
    [InlineData("Node: { type: object, properties: { a: { $ref: '#/components/schemas/Node/properties/b' }, b: { type: object, properties: { c: { $ref: '#/components/schemas/Node/properties/a' } } } } }")]
    [InlineData("Node: { type: object, if: { properties: { a: { const: 1 } } }, then: { required: [a], if: { required: [b] }, then: { required: [c] } }, properties: { a: true, b: false, c: {} } }")]
    public void They_become_pages(string schema)
    {
        IReadOnlyList<PageElement> page = StrictHtml.Parse(DocsRun.PageOf(Document(schema)));
        Assert.Contains(page, element => element.Id == "object-Node");
        HashSet<string?> ids = [.. page.Select(element => element.Id)];
        Assert.All(page.Where(element => element.Name == "a").Select(link => link.Attributes["href"]).Where(address => address[0] == '#'), address => Assert.Contains(address[1..], ids));
    }

    /// <summary>Each schema includes the one before it twice by a part of it, which is two to the sixtieth ways.</summary>
    [Fact]
    public void They_take_no_longer_than_they_are()
    {
        IEnumerable<string> nodes = Enumerable.Range(1, 60).Select(i =>
            $"N{i}: {{ type: object, properties: {{ a: {{ allOf: [{{ $ref: '#/components/schemas/N{i - 1}/properties/a' }}, {{ $ref: '#/components/schemas/N{i - 1}/properties/a' }}] }} }} }}");
        string page = DocsRun.PageOf(Document(string.Join("\n    ", nodes.Prepend("N0: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }"))));
        Assert.InRange(page.Length, 10_000, 500_000);
    }

    private static string Document(string schemas) => $$"""
        openapi: 3.1.1
        info: { title: Tangle, version: '1' }
        paths: {}
        components:
          schemas:
            {{schemas}}
        """;
}
