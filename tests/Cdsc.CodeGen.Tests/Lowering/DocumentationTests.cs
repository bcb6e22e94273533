namespace Cdsc.CodeGen.Tests.Lowering;

public sealed class DocumentationTests
{
    private static readonly ApiModel Model = Reading.Model(Yaml.WithPaths(
        """
        /things:
          get:
            operationId: getThings
            tags: [Things]
            summary: Short.
            description: Long.
            externalDocs: {url: 'https://example.com/op'}
            responses:
              '200': {description: Fine.}
        """,
        """
        A:
          description: About A.
          externalDocs: {url: 'https://example.com/a'}
          type: object
          properties:
            plain: {type: string, description: About plain.}
            referred: {$ref: '#/components/schemas/B'}
            beside: {$ref: '#/components/schemas/B', description: Beside.}
            none: {type: string}
            numbers: {type: integer, enum: [1, 2, 3], x-enum-varnames: [Low, High], x-enum-descriptions: ['', Highest.], default: 2}
            names: {enum: [1.50, null], x-enumNames: [Half, None]}
            list: {type: array, items: {$ref: '#/components/schemas/C'}, default: [1]}
            preset: {$ref: '#/components/schemas/B', default: x}
            long: {type: string, default: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}
        B:
          description: About B.
          externalDocs: {url: 'https://example.com/b'}
          type: string
          anyOf:
            - {const: x, title: Ex, description: About x.}
            - {type: string}
        C: {type: integer, enum: [1, 2]}
        """) + "tags:\n  - {name: Things, description: About things., externalDocs: {url: 'https://example.com/tag'}}\nexternalDocs: {url: 'https://example.com/doc'}\n");

    [Fact]
    public void A_type_has_its_description_and_permalink() =>
        Assert.Equal(new Documentation(null, "About A.", "https://example.com/a"), A.Documentation);

    [Theory]
    [InlineData("plain", "About plain.", null)]
    [InlineData("referred", "About B.", "https://example.com/b")]
    [InlineData("beside", "Beside.", "https://example.com/b")]
    [InlineData("none", null, null)]
    public void A_member_has_its_own_words_or_those_of_what_it_refers_to(string name, string? description, string? url) =>
        Assert.Equal(new Documentation(null, description, url), A.Properties.Single(property => property.Name == name).Documentation);

    [Theory]
    [InlineData("plain", null)]
    [InlineData("numbers", "One of `1` (Low), `2` (High: Highest.), `3`. The default is `2`.")]
    [InlineData("names", "One of `1.50` (Half), null (None).")]
    [InlineData("list", "Each is one of `1`, `2`. The default is `[1]`.")]
    [InlineData("preset", "The default is `x`.")]
    [InlineData("long", null)]
    public void A_member_has_in_words_which_values_it_takes_where_its_type_does_not_say_it(string name, string? remarks) =>
        Assert.Equal(remarks, A.Properties.Single(property => property.Name == name).Remarks);

    [Fact]
    public void So_has_a_parameter()
    {
        ApiModel model = Reading.Model(Yaml.WithOperation(
            "operationId: op\nparameters: [{name: p, in: query, schema: {type: integer, enum: [1, 2], default: 1}}]\nresponses: {'200': {description: x}}"));
        Assert.Equal("One of `1`, `2`. The default is `1`.", model.Groups[0].Operations[0].Parameters[0].Remarks);
    }

    [Fact]
    public void Of_a_long_list_the_first_values_are_said()
    {
        ApiModel model = Reading.Model(Yaml.WithSchemas($"A: {{properties: {{x: {{enum: [{string.Join(", ", Enumerable.Range(0, 60))}]}}}}}}"));
        Assert.EndsWith(", `49` and 10 more.", ((ObjectType)model.Types[0]).Properties[0].Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_list_has_a_name_and_a_description()
    {
        EnumValue value = Assert.Single(Model.Types.OfType<EnumType>().Single().Values);
        Assert.Equal(("x", "Ex", "About x."), (value.Value, value.Name, value.Documentation.Description));
    }

    [Fact]
    public void Groups_operations_and_the_document_have_theirs()
    {
        ApiGroup group = Assert.Single(Model.Groups);
        Assert.Equal(new Documentation(null, "About things.", "https://example.com/tag"), group.Documentation);
        Assert.Equal(new Documentation("Short.", "Long.", "https://example.com/op"), Assert.Single(group.Operations).Documentation);
        Assert.Equal(("Test", "1", "https://example.com/doc"), (Model.Infos[0].Title, Model.Infos[0].Version, Model.Infos[0].Documentation.Url));
    }

    [Fact]
    public void Everything_knows_where_it_stands()
    {
        Assert.Equal("api.yaml(18,7)", A.Location.ToString());
        Assert.Equal("api.yaml(22,9)", A.Properties[0].Location.ToString());
        Assert.Equal("/components/schemas/A/properties/plain", A.Properties[0].Location.Pointer);
        Assert.Equal("api.yaml(36,11)", Model.Types.OfType<EnumType>().Single().Values[0].Location.ToString());
        Assert.Equal("api.yaml(8,20)", Model.Groups[0].Operations[0].Location.ToString());
    }

    private static ObjectType A => Model.Types.OfType<ObjectType>().Single();
}
