using NJsonSchema;
using NJsonSchema.Validation;
using NSwag;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The schemas of the OpenAPI 3.0 documents through NJsonSchema, which NSwag's model of a document consists of.</summary>
public sealed class NJsonSchemaTests(ITestOutputHelper output)
{
    public static TheoryData<string> Specifications => [.. Repository.Specifications];

    [Theory]
    [MemberData(nameof(Specifications))]
    public async Task It_accepts_the_examples(string specification)
    {
        OpenApiDocument document = await LoadAsync(specification);
        List<Example> examples = [.. Examples.All.Where(example => example.Specification == specification)];
        List<string> errors =
        [
            .. from example in examples
               from error in Errors(document, example.Schema, example.Value.GetRawText())
               select $"{example}: {error}",
        ];
        output.WriteLine($"NJsonSchema: {document.Components.Schemas.Count} schemas and {examples.Count} examples of {specification}");
        Assert.NotEmpty(examples);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public async Task It_refuses_an_object_without_a_required_member(string specification)
    {
        ValidationError error = Assert.Single(
            Errors(await LoadAsync(specification), "ServerMetadata", """{ "capabilities": [] }"""),
            error => error.Kind == ValidationErrorKind.PropertyRequired && error.Property == "cds_metadata_url");
        Assert.Equal("#/cds_metadata_url", error.Path);
    }

    private static async Task<OpenApiDocument> LoadAsync(string specification)
    {
        string path = OpenApiFile.PathOf($"{specification}.openapi-3.0.json");
        return await OpenApiDocument.FromFileAsync(path, TestContext.Current.CancellationToken);
    }

    private static ICollection<ValidationError> Errors(OpenApiDocument document, string schema, string instance) =>
        document.Components.Schemas[schema].ActualSchema.Validate(instance, SchemaType.OpenApi3);
}
