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

    /// <summary>Many small things that make something that no memory, no stack or no compiler holds: how each is made, and what is said.</summary>
    [Theory]
    [InlineData(2_000, "{$ref: '#/components/schemas/S%'}", "CDSC0173")]
    [InlineData(5_000, "{type: array, items: {$ref: '#/components/schemas/S%'}}", "CDSC0172")]
    [InlineData(5_000, "{type: object, additionalProperties: {$ref: '#/components/schemas/S%'}}", "CDSC0172")]
    [InlineData(2_000, "{allOf: [{$ref: '#/components/schemas/S%'}, {properties: {p: {type: string}}}]}", "CDSC0172")]
    [InlineData(40, "{allOf: [{$ref: '#/components/schemas/S%'}, {$ref: '#/components/schemas/S%'}]}", null)]
    [InlineData(40, "{anyOf: [{$ref: '#/components/schemas/S%'}, {$ref: '#/components/schemas/S%'}]}", null)]
    [InlineData(40, "{oneOf: [{$ref: '#/components/schemas/S%'}, {type: array, items: {$ref: '#/components/schemas/S%'}}]}", null)]
    [InlineData(5_000, "{properties: {p: {$ref: '#/components/schemas/S%'}}}", null)]
    public void What_grows_with_each_step_is_read_or_refused(int count, string schema, string? expected)
    {
        string[] schemas = [.. Enumerable.Range(0, count).Select(i => $"S{i}: {schema.Replace("%", $"{i + 1}", StringComparison.Ordinal)}\n"), $"S{count}: {{type: string}}\n"];
        foreach (IEnumerable<string> inOrder in (IEnumerable<string>[])[schemas, schemas.Reverse()])
        {
            ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(("api.yaml", Yaml.WithSchemas(string.Concat(inOrder)))));
            Assert.Equal(expected is null, result.Model is not null);
            Assert.All(result.Diagnostics.Where(diagnostic => diagnostic.IsError), diagnostic => Assert.Equal(expected, diagnostic.Id));
            Assert.All(result.Diagnostics, diagnostic => Assert.True(diagnostic.Location.Line > 0));
            if (result.Model is { } model)
            {
                Assert.NotNull(Sample.Plan(model));
            }
        }
    }

    /// <summary>Alternatives that lead back to themselves with nothing between: X travels in a URL, where members are looked for.</summary>
    [Theory]
    [InlineData("X: {type: object, discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}]}")]
    [InlineData("X: {type: object, discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/Z'}, {$ref: '#/components/schemas/Y'}]}\nZ: {type: object, discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/W'}]}\nW: {properties: {k: {}}}")]
    [InlineData("X: {type: object, discriminator: {propertyName: k, mapping: {a: X, b: X}}, oneOf: [{$ref: '#/components/schemas/X'}, {type: 'null'}, {$ref: '#/components/schemas/X'}]}")]
    [InlineData("X: {oneOf: [{$ref: '#/components/schemas/X'}, {type: string}]}")]
    [InlineData("X: {oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/X'}]}")]
    [InlineData("X: {type: array, prefixItems: [{$ref: '#/components/schemas/X'}, {type: string}]}")]
    [InlineData("X: {oneOf: [{allOf: [{$ref: '#/components/schemas/X'}]}, {type: string}]}")]
    [InlineData("X: {oneOf: [{$ref: '#/components/schemas/Z'}, {type: string}]}\nZ: {oneOf: [{$ref: '#/components/schemas/X'}, {type: integer}]}")]
    [InlineData("X: {oneOf: [{type: array, items: {$ref: '#/components/schemas/Z'}}, {$ref: '#/components/schemas/Z'}]}\nZ: {oneOf: [{$ref: '#/components/schemas/X'}, {type: integer}]}")]
    public void Alternatives_that_lead_back_to_themselves_are_left_out(string schemas)
    {
        using var generator = new Generator();
        generator.Folder.Write("api.yaml", Yaml.WithOperation(
            "operationId: op\nparameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/X'}}]\nresponses: {'200': {description: x}}", $"{schemas}\nY: {{properties: {{k: {{type: string}}}}}}"));
        GeneratorRun run = generator.Run("api.yaml");
        Assert.Contains("CDSC0032", run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.False(run.IsRefused, string.Join('\n', run.Diagnostics));
        Assert.All(run.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)), file => Assert.NotEmpty(CodeShape.Of(file)));
    }

    [Theory]
    [InlineData("api.yaml")]
    [InlineData("api.json")]
    public void More_values_than_memory_holds_are_refused(string file)
    {
        string zeros = string.Concat(Enumerable.Repeat("0,", ReadBudget.MaximumValues));
        string document = $"{{\"openapi\": \"3.1.1\", \"info\": {{\"title\": \"x\", \"version\": \"1\"}}, \"paths\": {{}}, \"x-zeros\": [{zeros}0]}}";
        ReadResult result = OpenApiReader.Read([file], new MemorySources((file, document)));
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("CDSC0172", 1), (diagnostic.Id, diagnostic.Location.Line));
        Assert.Contains("1500000 values", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_small_by_themselves_and_too_large_together_are_refused()
    {
        string large = $"A: {{type: string, description: '{new string('x', 30_000_000)}'}}";
        ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(
            ("api.yaml", Yaml.WithSchemas("A: {$ref: 'a.yaml#/A'}\nB: {$ref: 'b.yaml#/A'}\nC: {$ref: 'c.yaml#/A'}")), ("a.yaml", large), ("b.yaml", large), ("c.yaml", large)));
        Assert.Equal(["c.yaml: CDSC0172"], Reading.Ids(result));
    }

    [Fact]
    public void An_object_of_more_members_than_a_class_can_do_with_is_refused()
    {
        string members = string.Concat(Enumerable.Range(0, 5_001).Select(i => $"p{i}: {{}}, "));
        ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(("api.yaml", Yaml.WithSchemas($"A: {{properties: {{{members}}}}}"))));
        Assert.Equal(["api.yaml(8,8): CDSC0172"], Reading.Ids(result));
    }

    [SlowFact]
    public void Output_that_grows_with_the_square_of_the_document_is_refused()
    {
        using var generator = new Generator();
        IEnumerable<string> schemas = Enumerable.Range(0, 1_500).Select(i => $"S{i}: {{description: {new string('x', 300)}, properties: {{p: {{$ref: '#/components/schemas/S{i + 1}'}}}}}}\n");
        generator.Folder.Write("api.yaml", Yaml.WithSchemas(string.Concat(schemas) + "S1500: {type: string}"));
        GeneratorRun run = generator.Run("api.yaml");
        Assert.Equal("CDSC0174", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded: {}")]
    [InlineData("application/x-www-form-urlencoded: {schema: {}}")]
    [InlineData("application/x-www-form-urlencoded: {schema: {type: string}}")]
    public void A_form_of_which_nothing_is_said_is_planned_or_refused(string content) =>
        AssertEnds(Yaml.WithOperation($"operationId: op\nrequestBody: {{content: {{{content}}}}}\nresponses: {{'200': {{description: x}}}}"));

    [Fact]
    public void A_file_that_is_both_a_schema_and_a_part_is_no_circle_without_end()
    {
        string document = Yaml.WithSchemas("Tree: {$ref: tree.yaml}") + "Tree: {$ref: tree.yaml}\n";
        ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(("api.yaml", document), ("tree.yaml", "properties:\n  left: {$ref: '#'}\n")));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Id == "CDSC0012");
    }

    [Theory]
    [InlineData("responses:\n    A: {description: x, links: {l: {$ref: '#/components/responses/A', description: y}}}")]
    [InlineData("headers:\n    A: {description: x, schema: {type: string}, example: {}, examples: {e: {$ref: '#/components/headers/A', description: y, summary: z}}}")]
    [InlineData("callbacks:\n    A: {'{$url}': {$ref: '#/components/callbacks/A', description: y}}")]
    public void A_part_that_holds_itself_with_other_words_is_said_in_3_0_or_refused(string part)
    {
        ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(("api.yaml", $"{Yaml.Head}paths: {{}}\ncomponents:\n  {part}\n")));
        Assert.Equal(result.Diagnostics.Any(diagnostic => diagnostic.IsError), result.Documents.Count == 0);
        Assert.All(result.Documents, document => Assert.NotEmpty(OpenApi30Writer.ToFile(document, new DiagnosticBag()).Content));
    }

    [Fact]
    public void Parts_that_take_in_others_twice_each_are_refused()
    {
        string parts = string.Concat(Enumerable.Range(0, 40).Select(i => $"p{i}: {{a: {{$ref: '#/p{i + 1}'}}, b: {{$ref: '#/p{i + 1}'}}}}\n")) + "p40: {}\n";
        ReadResult result = OpenApiReader.Read(["api.yaml"], new MemorySources(
            ("api.yaml", Yaml.WithSchemas("A: {type: string}") + "more: {$ref: 'parts.yaml#/p0'}\n"), ("parts.yaml", parts)));
        Assert.Contains("CDSC0172: This is more than 100000 uses of parts of other files", Assert.Single(result.Diagnostics, diagnostic => diagnostic.IsError).ToString(), StringComparison.Ordinal);
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
