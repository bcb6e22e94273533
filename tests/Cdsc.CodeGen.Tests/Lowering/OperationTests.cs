namespace Cdsc.CodeGen.Tests.Lowering;

public sealed class OperationTests
{
    [Fact]
    public void An_operation_has_all_its_parts()
    {
        ApiModel model = Reading.Model(
            Yaml.WithPaths(
                """
                /things/{id}:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: shared, in: query, schema: {type: integer}}
                  put:
                    operationId: putThing
                    tags: [Things, Other]
                    parameters:
                      - {name: shared, in: query, required: true, schema: {type: boolean}}
                      - {name: X-Trace, in: header, schema: {type: string}}
                      - $ref: '#/components/parameters/Since'
                    requestBody:
                      required: true
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                    responses:
                      '200':
                        description: Fine.
                        headers:
                          ETag: {required: true, schema: {type: string}}
                          X-Left: {schema: {type: integer}}
                          X-Plain: {content: {text/plain: {}}}
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                      '204': {description: Nothing.}
                      default: {$ref: '#/components/responses/Problem'}
                """,
                "Thing: {type: object, properties: {x: {type: string}}}") + """
              parameters:
                Since: {name: since, in: query, schema: {type: string, format: date-time}}
              responses:
                Problem:
                  description: Wrong.
                  content:
                    application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}
            """);
        Assert.Equal(
            [
                "putThing PUT /things/{id} [Things]",
                "Query shared: Boolean! Single",
                "Header X-Trace: String Single",
                "Query since: DateTime Single",
                "Path id: String! Single",
                "body! application/json=Thing",
                "200 application/json=Thing ETag:String! X-Left:Int64 X-Plain:String",
                "204",
                "default application/problem+json=putThing_default",
            ],
            ModelText.Of(model, model.Groups.Single().Operations.Single()));
    }

    [Theory]
    [InlineData("{}", "String")]
    [InlineData("{type: [string, 'null'], format: date}", "Date")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "String")]
    [InlineData("{type: array, items: {}}", "[String]")]
    [InlineData("{type: array, items: {type: [integer, 'null']}}", "[Int64]")]
    [InlineData("{type: object, properties: {x: {type: string}}}", "String", "OpenAPI does not say how 'A' becomes text, since it is neither a value nor an array of values; it is a string.")]
    [InlineData("{type: array, items: {type: array, items: {type: string}}}", "[String]", "OpenAPI does not say how 'A' becomes text, since its items are no single values; each item is a string.")]
    public void A_header_is_of_a_type_that_can_be_text(string schema, string expected, string? doubt = null)
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithOperation(
            $"operationId: op\nresponses: {{'200': {{description: x, headers: {{Before: {{schema: {{type: integer}}}}, A: {{schema: {schema}}}, Behind: {{schema: {{type: boolean}}}}}}}}}}"));
        Assert.Equal($"200  Before:Int64 A:{expected} Behind:Boolean", ModelText.Of(result.Model!, result.Model!.Groups.Single().Operations.Single()).Last());
        Assert.Equal(doubt is null ? [] : [doubt], result.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Operations_are_grouped_by_their_first_tag_or_the_title()
    {
        ApiModel model = Reading.Model(Yaml.WithPaths("""
            /b:
              get: {operationId: second, tags: [b, a], responses: {'200': {description: x}}}
              delete: {operationId: third, tags: [b], responses: {'200': {description: x}}}
            /a:
              x-ignored: {operationId: no}
              post: {operationId: first, tags: [a], responses: {'200': {description: x}}}
              head: {operationId: untagged, responses: {'200': {description: x}}}
            """));
        Assert.Equal(
            ["Test: untagged HEAD", "a: first POST", "b: second GET, third DELETE"],
            model.Groups.Select(group => $"{group.Name}: {string.Join(", ", group.Operations.Select(operation => $"{operation.Id} {operation.Method}"))}"));
    }

    [Theory]
    [InlineData("get", "GET")]
    [InlineData("put", "PUT")]
    [InlineData("post", "POST")]
    [InlineData("delete", "DELETE")]
    [InlineData("options", "OPTIONS")]
    [InlineData("head", "HEAD")]
    [InlineData("patch", "PATCH")]
    [InlineData("trace", "TRACE")]
    public void Each_method_is_known(string method, string expected)
    {
        ApiModel model = Reading.Model(Yaml.WithPaths($"/a:\n  {method}: {{operationId: op, responses: {{'200': {{description: x}}}}}}"));
        Assert.Equal(expected, model.Groups.Single().Operations.Single().Method);
    }

    [Fact]
    public void A_path_item_of_another_file_is_read_in_place()
    {
        ApiModel model = Reading.Model(
            Yaml.WithPaths("/things/{id}:\n  $ref: paths/thing.yaml", "Thing: {type: object, properties: {x: {type: string}}}"),
            ("paths/thing.yaml", """
                parameters:
                  - {$ref: '#/x-parts/id'}
                get:
                  operationId: getThing
                  responses:
                    '200': {description: x, content: {application/json: {schema: {$ref: '../api.yaml#/components/schemas/Thing'}}}}
                    '404': {$ref: 'shared.yaml#/missing'}
                x-parts:
                  id: {name: id, in: path, required: true, schema: {type: string}}
                """),
            ("paths/shared.yaml", "missing: {description: Gone., content: {text/plain: {schema: {type: string}}}}\n"));
        Assert.Equal(
            ["getThing GET /things/{id} [Test]", "Path id: String! Single", "200 application/json=Thing", "404 text/plain=String"],
            ModelText.Of(model, model.Groups.Single().Operations.Single()));
    }

    [Theory]
    [InlineData("operationId: op\nresponses: {2XY: {description: x}}", "api.yaml(9,19): warning CDSC0194: The response '2XY' is left out: it is neither a status code, nor a range such as 4XX, nor default.")]
    [InlineData("operationId: op\nresponses: {'0200': {description: x}}", "api.yaml(9,19): warning CDSC0194: The response '0200' is left out: it is neither a status code, nor a range such as 4XX, nor default.")]
    [InlineData("operationId: op\nrequestBody: {content: {application/json: {}}}\nresponses: {'200': {description: x}}", "api.yaml(9,20): warning CDSC0195: A body of GET has no defined meaning, and servers may refuse it; it is sent all the same.")]
    [InlineData("operationId: op\nparameters: [{name: p, in: nowhere, schema: {type: string}}]\nresponses: {'200': {description: x}}", "api.yaml(9,34): warning CDSC0190: The parameter 'p' is left out: it stands in 'nowhere', which is none of path, query, header, cookie and querystring.")]
    public void What_is_wrong_is_said_where_it_stands(string members, string expected) =>
        Assert.Contains(expected, Reading.Lines(Reading.Document(Yaml.WithOperation(members))));

    [Fact]
    public void The_second_of_two_operations_of_one_id_gets_a_number()
    {
        OpenApi.ReadResult result = Reading.Document(Yaml.WithPaths("""
            /a:
              get: {operationId: same, responses: {'200': {description: x}}}
              put: {operationId: same, responses: {'200': {description: x}}}
            /b:
              get: {operationId: Same, responses: {'200': {description: x}}}
            """));
        Assert.Equal(
            ["api.yaml(8,24): warning CDSC0022: The operation id 'same' is taken already, at api.yaml(7,24), so this one is called 'same_2'; every operation needs an id of its own."],
            Reading.Lines(result));
    }

    [Fact]
    public void Servers_are_those_of_the_operation_else_of_the_path_else_of_the_document()
    {
        ApiModel model = Reading.Model(Yaml.WithPaths("""
            /a:
              servers: [{url: /path}]
              get: {operationId: one, servers: [{url: 'https://{x}.example', variables: {x: {default: '5', enum: ['5', '6']}}}], responses: {'200': {description: x}}}
              put: {operationId: two, responses: {'200': {description: x}}}
            """).Replace("paths:", "servers: [{url: 'https://a.example', description: One.}]\npaths:", StringComparison.Ordinal));
        Assert.Equal("https://a.example One.", $"{model.Infos[0].Servers.Single().Url} {model.Infos[0].Servers.Single().Documentation.Description}");
        Assert.Equal(
            ["https://5.example 5 or 6", "/path "],
            model.Groups.Single().Operations.Select(operation => operation.Servers.Single()).Select(server => $"{server.DefaultUrl} {string.Join(" or ", server.Variables.SelectMany(variable => variable.Values))}"));
    }

    [Fact]
    public void An_operation_may_have_no_responses()
    {
        ApiModel model = Reading.Model(Yaml.WithOperation("operationId: op"));
        Assert.Empty(model.Groups.Single().Operations.Single().Responses);
    }

    [Fact]
    public void Ranges_of_status_codes_are_responses()
    {
        ApiModel model = Reading.Model(Yaml.WithOperation("operationId: op\nresponses: {2XX: {description: x}, 4xx: {description: x}, '404': {description: x}, default: {description: x}}"));
        Assert.Equal(
            ["2 True False", "4 False False", "404 False False", "default False True"],
            model.Groups.Single().Operations.Single().Responses
                .Select(response => $"{response.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? response.Range?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "default"} {response.IsSuccess} {response.IsDefault}"));
    }

    [Fact]
    public void The_answer_to_head_has_no_body()
    {
        ApiModel model = Reading.Model(Yaml.WithPaths("/a:\n  head: {operationId: op, responses: {'200': {description: x, content: {application/json: {schema: {type: string}}}}}}"));
        Assert.Empty(model.Groups.Single().Operations.Single().Responses[0].Content);
    }

    [Fact]
    public void Callbacks_and_webhooks_are_types_and_no_operations()
    {
        ApiModel model = Reading.Model(Yaml.WithOperation("""
            operationId: op
            callbacks:
              done:
                '{$request.query.url}':
                  post:
                    requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
                    responses: {'200': {description: x}}
            responses: {'200': {description: x}}
            """) + """
            webhooks:
              changed:
                post:
                  operationId: onChanged
                  requestBody: {content: {application/json: {schema: {type: object, properties: {y: {type: string}}}}}}
                  responses: {'200': {description: x}}
            """);
        Assert.Equal(["onChanged_request { y: String }", "post_op_done_request { x: String }"], ModelText.Types(model));
        Assert.Equal("op", model.Groups.Single().Operations.Single().Id);
    }

    [Fact]
    public void Callbacks_are_found_where_operations_are_and_named_as_these()
    {
        const string Callback = "callbacks: {done: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}}}}";
        ApiModel model = Reading.Model(Yaml.WithPaths($$$$$"""
            /a/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              additionalOperations: {COPY: { {{{{{Callback}}}}}, responses: {'200': {description: x}}}}
              x-get: { {{{{{Callback}}}}} }
            """).Replace("3.1.1", "3.2.0", StringComparison.Ordinal));
        Assert.Equal("COPY_a_id", model.Groups.Single().Operations.Single().Id);
        Assert.Equal(["post_COPY_a_id_done_request { x: String }"], ModelText.Types(model));
    }
}
