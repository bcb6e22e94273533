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
    [InlineData("application/json: {schema: {type: string}}\ntext/json: {schema: {type: string}}", "application/json=String, text/json=String")]
    [InlineData("'*/*': {schema: {type: array, items: {type: string}}}", "*/*=[String]")]
    [InlineData("application/xml: {schema: {type: string}}", "application/xml=String")]
    [InlineData("application/xml: {schema: {type: [string, 'null']}}", "application/xml=String")]
    public void A_body_has_the_type_that_its_media_type_allows(string content, string expected)
    {
        ApiModel model = Reading.Model(Document(content));
        Assert.Equal($"200 {expected}", ModelText.Of(model, model.Groups.Single().Operations.Single()).Last());
    }

    [Theory]
    [InlineData("application/xml: {schema: {type: object, properties: {x: {type: string}}}}", "application/xml=String", "text, since its schema is no string")]
    [InlineData("text/plain: {schema: {type: integer}}", "text/plain=String", "text, since its schema is no string")]
    [InlineData("text/csv: {schema: {type: array, items: {type: string}}}", "text/csv=String", "text, since its schema is no string")]
    [InlineData("application/pdf: {schema: {type: object, properties: {x: {type: string}}}}", "application/pdf=Binary", "bytes, since its schema is no string")]
    [InlineData("application/x-www-form-urlencoded: {schema: {type: array, items: {type: string}}}", "application/x-www-form-urlencoded=String", "text, since only requests have forms")]
    [InlineData("multipart/form-data: {schema: {type: object, properties: {x: {type: string}}}}", "multipart/form-data=Binary", "bytes, since only requests have forms")]
    public void One_that_is_not_mapped_is_text_or_bytes_with_a_warning_where_it_stands(string content, string expected, string reason)
    {
        OpenApi.ReadResult result = Reading.Document(Document(content));
        Assert.Equal($"200 {expected}", ModelText.Of(result.Model!, result.Model!.Groups.Single().Operations.Single()).Last());
        Diagnostic warning = Assert.Single(result.Diagnostics);
        Assert.Equal("api.yaml(13,13): CDSC0193 Warning", $"{warning.Location}: {warning.Id} {warning.Severity}");
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_media_types_the_one_that_says_most_is_used_and_the_others_are_named()
    {
        OpenApi.ReadResult result = Reading.Document(Document("application/xml: {schema: {type: string}}\napplication/json: {schema: {type: boolean}}\ntext/json: {schema: {type: boolean}}"));
        Assert.Equal(
            ["api.yaml(13,13): warning CDSC0192: Of these media types 'application/json' is used, and 'application/xml' is left out."],
            Reading.Lines(result));
    }

    [Fact]
    public void A_form_of_several_parts_has_a_part_for_each_member()
    {
        ApiModel model = Reading.Model(AsPost(Yaml.WithOperation("""
            operationId: op
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [file]
                    properties:
                      file: {type: string, format: binary}
                      files: {type: array, items: {type: string, format: binary}}
                      text: {type: string}
                      count: {type: integer}
                      counts: {type: array, items: {type: integer}}
                      nullables: {type: [array, 'null'], items: {type: integer}}
                      list: {$ref: '#/components/schemas/List'}
                      thing: {$ref: '#/components/schemas/Thing'}
                      things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                      raw: {}
                      json: {}
                      jsons: {type: array, items: {type: string}}
                  encoding:
                    file: {contentType: 'image/png, image/jpeg'}
                    text: {contentType: text/csv}
                    json: {contentType: application/json}
                    jsons: {contentType: application/json}
            responses: {'204': {description: x}}
            """,
            "List: {type: string, enum: [a]}\nThing: {type: object, properties: {x: {type: string}}}")));
        Assert.Equal(
            [
                "file!: Bytes Binary ", "files: Bytes Binary* ", "text: Text String text/csv", "count: Text Int64 ", "counts: Text Int64* ", "nullables: Text Int64* ", "list: Text List ",
                "thing: Json Thing ", "things: Json Thing* ", "raw: Bytes Binary ", "json: Json any application/json", "jsons: Json [String] application/json",
            ],
            model.Groups[0].Operations[0].RequestBody!.Content[0].Parts
                .Select(part => $"{part.Name}{(part.IsRequired ? "!" : "")}: {part.Kind} {ModelText.Of(model, part.Type)}{(part.IsRepeated ? "*" : "")} {part.MediaType}"));
    }

    [Fact]
    public void An_inline_body_is_named_after_its_operation()
    {
        ApiModel model = Reading.Model(AsPost(Yaml.WithOperation("""
            operationId: op
            requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
            responses:
              '200': {description: x, content: {application/json: {schema: {type: object, properties: {y: {type: string}}}}}}
            """)));
        Assert.Equal(["op_200 { y: String }", "op_request { x: String }"], ModelText.Types(model));
        Assert.False(model.Groups[0].Operations[0].RequestBody!.IsRequired);
    }

    private static string AsPost(string document) => document.Replace("get:", "post:", StringComparison.Ordinal);

    private static string Document(string content) => Yaml.WithOperation(
        $"operationId: op\nresponses:\n  '200':\n    description: x\n    content:\n      {content.Replace("\n", "\n      ", StringComparison.Ordinal)}");
}
