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
    [InlineData("{name: p, in: cookie, schema: {type: string}}", "Cookie p: String Single")]
    [InlineData("{name: p, in: cookie, schema: {type: array, items: {type: string}}}", "Cookie p: [String] Repeated*")]
    [InlineData("{name: p, in: query, content: {application/json: {schema: {type: array, items: {type: object}}}}}", "Query p: [{any}] Json")]
    [InlineData("{name: p, in: query, content: {text/csv: {schema: {type: object}}}}", "Query p: String Single")]
    [InlineData("{name: p, in: query, style: deepObject, explode: true, schema: {type: object, properties: {x: {type: string}}}}", "Query p: op_p DeepObject*")]
    [InlineData("{name: p, in: query, style: deepObject, schema: {type: string}}", "Query p: String Single")]
    [InlineData("{name: p, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}", "Query p: [String] PipeDelimited")]
    [InlineData("{name: p, in: query, style: spaceDelimited, explode: true, schema: {type: array, items: {type: string}}}", "Query p: [String] Repeated*")]
    [InlineData("{name: p, in: query, schema: {type: object}}", "Query p: {any} Repeated*")]
    [InlineData("{name: p, in: query, explode: false, schema: {type: object, additionalProperties: {type: integer}}}", "Query p: {Int64} CommaDelimited")]
    [InlineData("{name: p, in: header, explode: true, schema: {type: object, properties: {x: {type: string}}}}", "Header p: op_p CommaDelimited*")]
    [InlineData("{name: p, in: query, schema: {}}", "Query p: String Single")]
    [InlineData("{name: p, in: query, allowReserved: true, schema: {type: string}}", "Query p: String Single reserved")]
    [InlineData("{name: p, in: query, schema: {type: array}}", "Query p: [String] Repeated*")]
    [InlineData("{name: p, in: query, schema: {type: array, items: {type: [integer, 'null']}}}", "Query p: [Int64] Repeated*")]
    public void One_of_any_style_that_openapi_defines_is_taken_as_it_is(string parameter, string expected)
    {
        ApiParameter lowered = Assert.Single(Model(parameter).Groups.Single().Operations.Single().Parameters);
        Assert.Equal(expected, $"{ModelText.Of(Model(parameter), lowered)}{(lowered.IsExploded ? "*" : "")}{(lowered.AllowsReserved ? " reserved" : "")}");
    }

    [Theory]
    [InlineData("{name: p, in: query, schema: {type: array, items: {type: array, items: {type: string}}}}", "Query p: [String] Repeated", "its items are no single values; each item is a string.")]
    [InlineData("{name: p, in: query, schema: {type: array, items: {type: object}}}", "Query p: [String] Repeated", "its items are no single values; each item is a string.")]
    [InlineData("{name: p, in: query, style: deepObject, schema: {type: array, items: {type: string}}}", "Query p: [String] Repeated", "the style 'deepObject' is for objects; each item is sent by itself.")]
    [InlineData("{name: p, in: query, style: deepObject, schema: {type: object, properties: {x: {type: array, items: {type: object}}}}}", "Query p: op_p DeepObject", "a member of it is no single value; such members are sent as JSON.")]
    [InlineData("{name: p, in: query, explode: false, schema: {type: object, properties: {x: {type: array, items: {type: string}}}}}", "Query p: op_p CommaDelimited", "a member of it is no single value; such members are sent as JSON.")]
    [InlineData("{name: p, in: query, style: label, schema: {type: string}}", "Query p: String Single", "the style 'label' does not belong where it stands; the style is 'form'.")]
    [InlineData("{name: p, in: header, style: form, schema: {type: string}}", "Header p: String Single", "the style 'form' does not belong where it stands; the style is 'simple'.")]
    public void One_whose_text_is_not_defined_is_simplified_and_said_so(string parameter, string expected, string reason)
    {
        OpenApi.ReadResult result = Reading.Document(Document(parameter));
        ApiModel model = Assert.IsType<ApiModel>(result.Model);
        Assert.Equal(expected, ModelText.Of(model, Assert.Single(model.Groups.Single().Operations.Single().Parameters)));
        Diagnostic warning = Assert.Single(result.Diagnostics);
        Assert.Equal($"CDSC0191 Warning 10 OpenAPI does not say how 'p' becomes text, since {reason}", $"{warning.Id} {warning.Severity} {warning.Location.Line} {warning.Message}");
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("AUTHORIZATION")]
    public void A_header_for_which_http_has_a_place_is_no_parameter(string name) =>
        Assert.Empty(Model($"{{name: {name}, in: header, schema: {{type: string}}}}").Groups.Single().Operations.Single().Parameters);

    [Theory]
    [InlineData("/a/{p}", "simple", "Path p: [String]! CommaDelimited")]
    [InlineData("/a/{p}", "label", "Path p: [String]! Label")]
    [InlineData("/a/{p}", "matrix", "Path p: [String]! Matrix")]
    public void A_path_has_styles_of_its_own(string path, string style, string expected)
    {
        ApiModel model = Reading.Model(Yaml.WithPaths(
            $"{path}:\n  get:\n    operationId: op\n    parameters: [{{name: p, in: path, required: true, style: {style}, schema: {{type: array, items: {{type: string}}}}}}]\n    responses: {{'200': {{description: x}}}}"));
        Assert.Equal(expected, ModelText.Of(model, Assert.Single(model.Groups.Single().Operations.Single().Parameters)));
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
    [InlineData("/a/{x}", "", "'{x}' is not declared, and taken for a string")]
    [InlineData("/a/{x}/{y}", "x", "'{y}' is not declared, and taken for a string")]
    [InlineData("/a/{x}", "x, y", "'y' has no place in the path, and is left out")]
    [InlineData("/a", "x", "'x' has no place in the path, and is left out")]
    [InlineData("/a/{X}", "x", "'{X}' is not declared, and taken for a string")]
    public void A_path_and_its_parameters_must_agree(string path, string declared, string expected)
    {
        string parameters = string.Join(", ", declared.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(name => $"{{name: {name}, in: path, required: true, schema: {{type: string}}}}"));
        OpenApi.ReadResult result = Reading.Document(Yaml.WithPaths($"{path}:\n  get:\n    operationId: op\n    parameters: [{parameters}]\n    responses: {{'200': {{description: x}}}}"));
        Assert.Contains(
            $"api.yaml(8,7): warning CDSC0026: The path '{path}' and its path parameters differ: {expected}.", Reading.Lines(result));
        IEnumerable<string> places = path.Split('{', '}').Where((_, index) => index % 2 == 1);
        Assert.Equal(places.Order(), result.Model!.Groups.Single().Operations.Single().Parameters.Select(parameter => parameter.Name).Order());
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
