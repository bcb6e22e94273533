namespace Cdsc.CodeGen.Tests.Lowering;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("{name: p, in: query, schema: {type: string}}", "Query p: String Single")]
    [InlineData("{name: p, in: query, required: true, schema: {type: integer, format: int32}}", "Query p: Int32! Single")]
    [InlineData("{name: p, in: query, required: false, schema: {type: boolean}}", "Query p: Boolean Single")]
    [InlineData("{name: p, in: header, schema: {type: string, format: date}}", "Header p: Date Single")]
    [InlineData("{name: p, in: query, schema: {$ref: '#/components/schemas/List'}}", "Query p: List Single")]
    [InlineData("{name: p, in: query, schema: {type: string, enum: [a]}}", "Query p: op_p Single")]
    [InlineData("{name: p, in: query, schema: {type: array, items: {type: string}}}", "Query p: [String] Repeated")]
    [InlineData("{name: p, in: query, style: form, explode: true, schema: {type: array, items: {type: integer}}}", "Query p: [Int64] Repeated")]
    [InlineData("{name: p, in: query, explode: false, schema: {type: array, items: {type: string}}}", "Query p: [String] CommaDelimited")]
    [InlineData("{name: p, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}", "Query p: [String] SpaceDelimited")]
    [InlineData("{name: p, in: query, style: spaceDelimited, schema: {type: array, items: {$ref: '#/components/schemas/List'}}}", "Query p: [List] SpaceDelimited")]
    [InlineData("{name: p, in: header, schema: {type: array, items: {type: string}}}", "Header p: [String] CommaDelimited")]
    [InlineData("{name: p, in: query, style: form, explode: false, schema: {type: string}}", "Query p: String Single")]
    public void A_parameter_has_a_place_a_type_and_a_style(string parameter, string expected)
    {
        ApiModel model = Model(parameter);
        Assert.Equal(expected, ModelText.Of(model, Assert.Single(model.Groups.Single().Operations.Single().Parameters)));
    }

    [Theory]
    [InlineData("{name: p, in: cookie, schema: {type: string}}")]
    [InlineData("{name: p, in: query, content: {application/json: {schema: {type: string}}}}")]
    [InlineData("{name: p, in: query, style: deepObject, explode: true, schema: {type: object, properties: {x: {type: string}}}}")]
    [InlineData("{name: p, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}")]
    [InlineData("{name: p, in: query, style: spaceDelimited, explode: true, schema: {type: array, items: {type: string}}}")]
    [InlineData("{name: p, in: query, schema: {type: object}}")]
    [InlineData("{name: p, in: query, schema: {}}")]
    [InlineData("{name: p, in: query, schema: {type: array}}")]
    [InlineData("{name: p, in: query, schema: {type: array, items: {type: array, items: {type: string}}}}")]
    [InlineData("{name: p, in: query, schema: {type: array, items: {type: object}}}")]
    public void One_that_is_not_supported_is_an_error_where_it_stands(string parameter)
    {
        OpenApi.ReadResult result = Reading.Document(Document(parameter));
        Assert.Equal(["api.yaml(10,11): CDSC0031"], Reading.Ids(result));
    }

    [Theory]
    [InlineData("{in: query, schema: {type: string}}")]
    [InlineData("{name: p, schema: {type: string}}")]
    [InlineData("{name: 1, in: query, schema: {type: string}}")]
    [InlineData("{name: p, in: [query], schema: {type: string}}")]
    [InlineData("query")]
    public void One_of_the_wrong_form_is_an_error_on_its_line(string parameter)
    {
        OpenApi.ReadResult result = Reading.Document(Document(parameter));
        Assert.Null(result.Model);
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(10, diagnostic.Location.Line));
    }

    [Theory]
    [InlineData("/a/{x}", "", "'{x}' is not declared")]
    [InlineData("/a/{x}/{y}", "x", "'{y}' is not declared")]
    [InlineData("/a/{x}", "x, y", "'y' has no place in the path")]
    [InlineData("/a", "x", "'x' has no place in the path")]
    [InlineData("/a/{X}", "x", "'{X}' is not declared")]
    public void A_path_and_its_parameters_must_agree(string path, string declared, string expected)
    {
        string parameters = string.Join(", ", declared.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(name => $"{{name: {name}, in: path, required: true, schema: {{type: string}}}}"));
        OpenApi.ReadResult result = Reading.Document(Yaml.WithPaths($"{path}:\n  get:\n    operationId: op\n    parameters: [{parameters}]\n    responses: {{'200': {{description: x}}}}"));
        Assert.Contains(
            $"api.yaml(8,7): error CDSC0026: The path '{path}' and its path parameters differ: {expected}.", Reading.Lines(result));
    }

    [Fact]
    public void A_path_parameter_is_required_whatever_the_document_forgets()
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithPaths("/a/{x}:\n  get:\n    operationId: op\n    parameters: [{name: x, in: path, schema: {type: string}}]\n    responses: {'200': {description: x}}"));
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal("api.yaml(9,20): CDSC0021", $"{diagnostic.Location}: {diagnostic.Id}"));
        Assert.True(result.Model is null || result.Model.Groups[0].Operations[0].Parameters[0].IsRequired);
    }

    private static ApiModel Model(string parameter) => Reading.Model(Document(parameter));

    private static string Document(string parameter) => Yaml.WithOperation(
        $"operationId: op\nparameters:\n  - {parameter}\nresponses: {{'200': {{description: x}}}}",
        "List: {type: string, anyOf: [{const: a, title: A}, {type: string}]}");
}
