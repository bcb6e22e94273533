namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>The extensions <c>x-cds-discovery</c> and <c>x-cds-pagination</c>.</summary>
public sealed class ExtensionTests
{
    private const string Schemas = """
        Root:
          type: object
          properties:
            url: {type: string, format: uri}
            urls: {type: array, items: {type: string, format: uri}}
            'a/b': {type: string, format: uri}
        """;

    [Theory]
    [InlineData("{wellKnown: /.well-known/x}", "/.well-known/x")]
    [InlineData("{schema: Root, pointer: /url}", "Root.url")]
    [InlineData("{schema: Root, pointer: /urls/*}", "Root.urls[]")]
    [InlineData("{schema: Root, pointer: /a~1b}", "Root.a/b")]
    public void A_source_of_a_url_is_a_well_known_path_or_a_member(string entry, string expected)
    {
        ApiModel model = Reading.Model(Document($"x-cds-discovery: [{entry}]"));
        DiscoverySource source = Assert.Single(model.Groups.Single().Operations.Single().Discovery);
        Assert.Equal("api.yaml(10,25)", source.Location.ToString());
        Assert.Equal(expected, source switch
        {
            WellKnownSource wellKnown => wellKnown.Path,
            MemberSource member => $"{model.Types.Single(type => type.Id == member.Type).Name}.{member.Member}{(member.IsMany ? "[]" : "")}",
            _ => "?",
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("x")]
    [InlineData("{wellKnown: relative}")]
    [InlineData("{wellKnown: 1}")]
    [InlineData("{schema: Root}")]
    [InlineData("{pointer: /url}")]
    [InlineData("{schema: Missing, pointer: /url}")]
    [InlineData("{schema: Root, pointer: /missing}")]
    [InlineData("{schema: Root, pointer: url}")]
    [InlineData("{schema: Root, pointer: ''}")]
    [InlineData("{schema: Root, pointer: /a/b}")]
    [InlineData("{schema: Root, pointer: /urls/*/x}")]
    public void A_source_of_another_form_is_an_error_where_it_stands(string entry) =>
        Assert.Equal(["api.yaml(10,25): CDSC0040"], Reading.Ids(Reading.Document(Document($"x-cds-discovery: [{entry}]"))));

    [Theory]
    [InlineData("{items: /list, next: /next}", "list next - -")]
    [InlineData("{items: /list, next: /next, previous: /previous, key: /id}", "list next previous id")]
    [InlineData("{items: /a~1b, next: /n~0x}", "a/b n~x - -")]
    public void A_pager_names_members(string entry, string expected)
    {
        ApiModel model = Reading.Model(Document($"x-cds-pagination: [{entry}]"));
        Pager pager = Assert.Single(model.Groups.Single().Operations.Single().Pagers);
        Assert.Equal(expected, $"{pager.Items} {pager.Next} {pager.Previous ?? "-"} {pager.Key ?? "-"}");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("x")]
    [InlineData("{items: /list}")]
    [InlineData("{next: /next}")]
    [InlineData("{items: list, next: /next}")]
    [InlineData("{items: /list/*, next: /next}")]
    [InlineData("{items: '', next: /next}")]
    [InlineData("{items: /list, next: /next, previous: previous}")]
    [InlineData("{items: /list, next: /next, key: id}")]
    public void A_pager_of_another_form_is_an_error_where_it_stands(string entry) =>
        Assert.Equal(["api.yaml(10,26): CDSC0041"], Reading.Ids(Reading.Document(Document($"x-cds-pagination: [{entry}]"))));

    [Theory]
    [InlineData("x-cds-discovery: {wellKnown: /x}", "10,24")]
    [InlineData("x-cds-pagination: /x", "10,25")]
    public void Both_must_be_lists(string member, string place) =>
        Assert.Equal([$"api.yaml({place}): CDSC0025"], Reading.Ids(Reading.Document(Document(member))));

    private static string Document(string member) =>
        Yaml.WithOperation($"operationId: op\nresponses: {{'200': {{description: x}}}}\n{member}", Schemas);
}
