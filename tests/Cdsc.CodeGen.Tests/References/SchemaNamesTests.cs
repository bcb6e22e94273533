using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.References;

public sealed class SchemaNamesTests
{
    private const string Document = """
        components:
          schemas:
            Own: {type: object}
            FromFile: {$ref: schemas/some-file.yaml}
            FromPart: {$ref: 'schemas/parts.yaml#/$defs/p'}
            Chain: {$ref: schemas/chain.yaml}
        """;

    [Theory]
    [InlineData("api.yaml", "/components/schemas/Own", "Own")]
    [InlineData("schemas/some-file.yaml", "", "FromFile")]
    [InlineData("schemas/parts.yaml", "/$defs/p", "FromPart")]
    [InlineData("schemas/end.yaml", "", "Chain")]
    public void The_key_under_components_names_what_it_leads_to(string file, string pointer, string expected) =>
        Assert.Equal(expected, Names(Document).NameOf(new TypeId(file, pointer)));

    [Theory]
    [InlineData("schemas/Unlisted.yaml", "", "Unlisted")]
    [InlineData("schemas/Unlisted.yaml", "/$defs/part", "Unlisted_part")]
    [InlineData("schemas/Unlisted.yaml", "/$defs/a~1b", "Unlisted_a/b")]
    [InlineData("schemas/parts.yaml", "/$defs/q", "parts_q")]
    public void What_no_document_lists_is_named_after_its_file_and_the_end_of_its_pointer(string file, string pointer, string expected) =>
        Assert.Equal(expected, Names(Document).NameOf(new TypeId(file, pointer)));

    [Fact]
    public void Only_what_a_document_lists_counts_as_listed()
    {
        SchemaNames names = Names(Document);
        Assert.True(names.IsListed(new TypeId("schemas/some-file.yaml", "")));
        Assert.False(names.IsListed(new TypeId("schemas/Unlisted.yaml", "")));
    }

    [Theory]
    [InlineData("Alias: {$ref: '#/components/schemas/Own'}\nOwn: {type: object}")]
    [InlineData("Own: {type: object}\nAlias: {$ref: '#/components/schemas/Own'}")]
    public void A_schema_keeps_its_own_key_whatever_order_its_aliases_stand_in(string schemas) =>
        Assert.Equal("Own", Names(Yaml.WithSchemas(schemas)).NameOf(new TypeId("api.yaml", "/components/schemas/Own")));

    [Fact]
    public void The_first_document_that_lists_a_schema_names_it()
    {
        SchemaNames names = Names(
            "components: {schemas: {First: {$ref: shared.yaml}}}",
            ("second.yaml", "components: {schemas: {Second: {$ref: shared.yaml}}}"),
            ("shared.yaml", "type: object"));
        Assert.Equal("First", names.NameOf(new TypeId("shared.yaml", "")));
    }

    private static SchemaNames Names(string document, params (string File, string Text)[] others)
    {
        (string File, string Text)[] files =
        [
            (Reading.Main, document), .. others,
            ("schemas/some-file.yaml", "type: object"),
            ("schemas/parts.yaml", "$defs: {p: {type: object}, q: {type: object}}"),
            ("schemas/chain.yaml", "$ref: end.yaml"),
            ("schemas/end.yaml", "type: object"),
        ];
        var diagnostics = new DiagnosticBag();
        var set = new DocumentSet(new MemorySources(files), diagnostics);
        ObjectNode[] roots = [.. new[] { Reading.Main, "second.yaml" }
            .Where(file => files.Any(given => given.File == file))
            .Select(file => (ObjectNode)set.Load(file, null)!)];
        var names = new SchemaNames(roots, new ReferenceResolver(set, diagnostics));
        Assert.Equal([], diagnostics.ToSorted());
        return names;
    }
}
