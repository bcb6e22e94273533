using System.Globalization;
using System.Text;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>Documents that are made to break the generator.</summary>
public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(70)]
    [InlineData(150)]
    public void Deep_data_is_read_or_refused(int levels) =>
        AssertEnds(Yaml.WithSchemas("A: {type: string}") + $"x-deep: {new string('[', levels)}{new string(']', levels)}\n");

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    public void Deep_schemas_are_read_or_refused(int levels) => AssertEnds(Yaml.WithSchemas(
        "A: " + string.Concat(Enumerable.Repeat("{type: array, items: ", levels)) + "{}" + new string('}', levels)));

    [Theory]
    [InlineData(30)]
    [InlineData(190)]
    public void Deep_objects_are_read_or_refused(int levels) => AssertEnds(Yaml.WithSchemas(
        "A: " + string.Concat(Enumerable.Repeat("{properties: {p: ", levels / 2)) + "{}" + string.Concat(Enumerable.Repeat("}}", levels / 2))));

    [Fact]
    public void A_thousand_schemas_in_a_row_of_references_are_read()
    {
        var schemas = new StringBuilder();
        for (int i = 0; i < 1_000; i++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"S{i}: {{$ref: '#/components/schemas/S{i + 1}'}}\n");
        }

        AssertEnds(Yaml.WithSchemas(schemas + "S1000: {type: string}"));
    }

    [Fact]
    public void Hundreds_of_schemas_that_hold_the_next_are_read()
    {
        var schemas = new StringBuilder();
        for (int i = 0; i < 300; i++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"S{i}: {{type: array, items: {{$ref: '#/components/schemas/S{i + 1}'}}}}\n");
        }

        AssertEnds(Yaml.WithSchemas(schemas + "S300: {type: string}"));
    }

    [Theory]
    [InlineData("/x/{a-b}/{p0}")]
    [InlineData("/x/{p0}/{a-b}")]
    [InlineData("/x/{a b}/{a.b}")]
    public void Odd_path_parameters_are_planned_or_refused(string path)
    {
        string parameters = string.Join(", ", path.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)])
            .Select(name => $"{{name: '{name}', in: path, required: true, schema: {{type: string}}}}"));
        AssertEnds(Yaml.WithPaths($"{path}:\n  get:\n    operationId: op\n    parameters: [{parameters}]\n    responses: {{'200': {{description: x}}}}"));
    }

    [Theory]
    [InlineData("{type: [object, string], properties: {url: {type: string}}}")]
    [InlineData("{type: array, properties: {url: {type: string}}}")]
    [InlineData("{type: string, properties: {url: {type: string}}}")]
    [InlineData("{type: object, properties: {url: false}}")]
    [InlineData("{type: object, properties: {url: {type: integer}}}")]
    [InlineData("{properties: {url: {$ref: '#/components/schemas/Root'}}}")]
    public void A_url_in_an_odd_object_is_planned_or_refused(string schema) => AssertEnds(Yaml.WithOperation(
        "operationId: op\nresponses: {'200': {description: x}}\nx-cds-discovery: [{schema: Root, pointer: /url}]", $"Root: {schema}"));

    private static void AssertEnds(string document)
    {
        ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(("api.yaml", document)));
        Assert.True(result.Model is not null || result.Diagnostics.Any(diagnostic => diagnostic.IsError));
        if (result.Model is { } model)
        {
            Assert.NotNull(Sample.Plan(model));
            Assert.All(result.Documents.SelectMany(read => JsonSchemaWriter.ToFiles(read, "urn:x:")), file => Assert.NotEmpty(file.Content));
        }
    }
}
