namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>What the bodies of requests and responses become, by media type.</summary>
public sealed class ContentTests
{
    [Theory]
    [InlineData("application/json: {schema: {type: array, items: {type: string}}}", "application/json=[String]")]
    [InlineData("application/json: {}", "application/json=any")]
    [InlineData("application/json: {schema: {}}", "application/json=any")]
    [InlineData("application/merge-patch+json: {schema: {type: object, properties: {x: {type: string}}}}", "application/merge-patch+json=op_200")]
    [InlineData("'application/json; charset=utf-8': {schema: {type: boolean}}", "application/json; charset=utf-8=Boolean")]
    [InlineData("APPLICATION/JSON: {schema: {type: boolean}}", "APPLICATION/JSON=Boolean")]
    [InlineData("application/json: {schema: {type: string, format: binary}}", "application/json=String")]
    [InlineData("text/plain: {schema: {type: string}}", "text/plain=String")]
    [InlineData("text/plain: {}", "text/plain=Binary")]
    [InlineData("'*/*': {schema: {}}", "*/*=Binary")]
    [InlineData("image/png: {schema: {type: string, format: binary}}", "image/png=Binary")]
    [InlineData("image/png: {schema: {type: string, contentMediaType: image/png}}", "image/png=Binary")]
    [InlineData("application/octet-stream: {}", "application/octet-stream=Binary")]
    [InlineData("application/json: {schema: {type: string}}\ntext/plain: {schema: {type: string}}", "application/json=String, text/plain=String")]
    public void A_body_has_the_type_that_its_media_type_allows(string content, string expected)
    {
        ApiModel model = Reading.Model(Document(content));
        Assert.Equal($"200 {expected}", ModelText.Of(model, model.Groups.Single().Operations.Single()).Last());
    }

    [Theory]
    [InlineData("application/xml: {schema: {type: object, properties: {x: {type: string}}}}")]
    [InlineData("text/plain: {schema: {type: integer}}")]
    [InlineData("text/csv: {schema: {type: array, items: {type: string}}}")]
    [InlineData("application/x-www-form-urlencoded: {schema: {type: array, items: {type: string}}}")]
    public void One_that_is_neither_json_nor_bytes_nor_text_is_an_error_where_it_stands(string content) =>
        Assert.Equal(["api.yaml(13,13): CDSC0031"], Reading.Ids(Reading.Document(Document(content))));

    [Fact]
    public void An_inline_body_is_named_after_its_operation()
    {
        ApiModel model = Reading.Model(Yaml.WithOperation("""
            operationId: op
            requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
            responses:
              '200': {description: x, content: {application/json: {schema: {type: object, properties: {y: {type: string}}}}}}
            """));
        Assert.Equal(["op_200 { y: String }", "op_request { x: String }"], ModelText.Types(model));
        Assert.False(model.Groups[0].Operations[0].RequestBody!.IsRequired);
    }

    private static string Document(string content) => Yaml.WithOperation(
        $"operationId: op\nresponses:\n  '200':\n    description: x\n    content:\n      {content.Replace("\n", "\n      ", StringComparison.Ordinal)}");
}
