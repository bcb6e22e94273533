using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Checks;

/// <summary>What is not as OpenAPI has it is told where it stands, and code is generated all the same.</summary>
public sealed class DocumentCheckTests
{
    private const string Text = "must be a string (quote it when it looks like a number).";

    /// <summary>The rest of a document behind its first line, and what is said of it.</summary>
    public static TheoryData<string, string[]> Documents => new()
    {
        { "info: {title: A, version: '1'}", ["(1,1) an OpenAPI document needs at least one of the members 'paths', 'components' and 'webhooks'."] },
        { "info: {}\npaths: {}", ["(2,7) an info object needs a member 'title'.", "(2,7) an info object needs a member 'version'."] },
        { "info: {title: A, version: 1.0}\npaths: {}", ["(2,27) 'version' " + Text] },
        { "info: {title: A, version: '1', contact: {email: nobody, name: 1}}\npaths: {}", ["(2,49) 'nobody' is no e-mail address.", "(2,63) 'name' " + Text] },
        { "info: {title: A, version: '1', license: {url: 'https://a.example'}}\npaths: {}", ["(2,41) a license needs a member 'name'."] },
        { "info: {title: A, version: '1', Description: x}\npaths: {}", ["(2,32) an info object has no member 'Description'; did you mean 'description'?"] },
        { "info: {title: A, version: '1', x-more: x, wholly-else: x}\npaths: {}", ["(2,43) an info object has no member 'wholly-else'; names of one's own begin with 'x-'."] },
        { "info: {title: A, version: '1'}\npaths: {a: {}}", ["(3,9) 'a' under paths must begin with '/'."] },
        { "info: {title: A, version: '1'}\npaths: {}\ntags: {a: b}", ["(4,7) 'tags' must be a list."] },
        { "info: {title: A, version: '1'}\npaths: {}\ntags: [{}, a]", ["(4,8) a tag needs a member 'name'.", "(4,12) 'tags' must be an object."] },
        { "info: {title: A, version: '1'}\npaths: {}\nservers: [{description: x, variables: {a: {}}}]", ["(4,11) a server needs a member 'url'.", "(4,43) a server variable needs a member 'default'."] },
        { "info: {title: A, version: '1'}\npaths: {}\nexternalDocs: {description: x}", ["(4,15) external documentation needs a member 'url'."] },
        { "info: {$ref: '#/x-info'}\nx-info: {title: A, version: '1'}\npaths: {}", ["(2,8) an info object can't be a reference; not every tool follows it."] },
    };

    /// <summary>An operation, and what is said of it.</summary>
    public static TheoryData<string, string[]> Operations => new()
    {
        { "responses: {'200': {}}", ["(8,26) a response needs a member 'description'."] },
        { "responses: {'200': {description: x}}\ndeprecated: 'yes'", ["(9,19) 'deprecated' must be true or false."] },
        { "responses: {'200': {description: x}}\nsumary: x", ["(9,7) an operation has no member 'sumary'; did you mean 'summary'?"] },
        { "responses: {'200': {description: x}}\nexternalDocs: x", ["(9,21) 'externalDocs' must be an object."] },
        { "responses: {'200': {description: x, links: {a: {server: {}}}}}", ["(8,63) a server needs a member 'url'."] },
        { "responses: {'200': {description: x}}\ncallbacks: {a: {'{$request.body#/u}': {get: {responses: {'200': {}}}}}}", ["(9,71) a response needs a member 'description'."] },
    };

    /// <summary>What stands under components, and what is said of it.</summary>
    public static TheoryData<string, string[]> Parts => new()
    {
        { "schemas: {a b: {type: string}}", ["(7,13) the name 'a b' under components must be of letters, digits, '.', '-' and '_' alone."] },
        { "schemas: {A: 5}", ["(7,16) 'schema' must be an object, true or false."] },
        { "schemas: {A: {type: string, maxLength: -1, pattern: 5}}", ["(7,42) 'maxLength' must be a whole number, 0 or more.", "(7,55) 'pattern' " + Text] },
        { "schemas: {A: {type: string, maxLength: 1.5}}", ["(7,42) 'maxLength' must be a whole number, 0 or more."] },
        { "schemas: {A: {type: string, maxLength: 2.0, minLength: 1e0}}", [] },
        { "schemas: {A: {type: number, maximum: '5'}}", ["(7,40) 'maximum' must be a number."] },
        { "schemas: {A: {type: object, properties: {a: {allOf: [{type: strnig}]}}}}", ["(7,63) 'type' must be one or several of string, number, integer, boolean, object, array and 'null' (quoted)."] },
        { "schemas: {A: {type: object, dependentRequired: {a: b}}}", ["(7,54) 'a' must be a list."] },
        { "schemas: {A: {type: object, whatever: {a: b}}}", [] },
        { "schemas: {A: {type: object, xml: {wraped: true}}}", ["(7,37) xml has no member 'wraped'; did you mean 'wrapped'?"] },
        { "examples: {a: {value: {type: 1}, externalValue: 5}}", ["(7,51) 'externalValue' " + Text] },
        { "requestBodies: {a: {required: true}}", ["(7,22) a request body needs a member 'content'."] },
        { "headers: {a: {schema: {type: string}, style: form}}", ["(7,48) 'style' of a header must be one of simple, and not 'form'."] },
        { "parameters: {a: {name: a, in: querystring, content: {a/b: {}}}}", ["(7,33) 'in' of a parameter must be one of path, query, header, cookie, and not 'querystring'."] },
        { "mediaTypes: {a: {}}", ["(7,3) 'mediaTypes' of components came with OpenAPI 3.2, and the document says that it is of an older version."] },
        { "parameters: {a: {name: a, in: path, schema: {type: string}}}", ["(7,19) a parameter in the path must have 'required: true'."] },
        { "securitySchemes: {a: {type: apiKey}, b: {type: http}, c: {type: oauth2}, d: {type: openIdConnect}, e: {type: none}}",
          [
              "(7,24) a security scheme of the type 'apiKey' needs a member 'in'.", "(7,24) a security scheme of the type 'apiKey' needs a member 'name'.",
              "(7,43) a security scheme of the type 'http' needs a member 'scheme'.", "(7,60) a security scheme of the type 'oauth2' needs a member 'flows'.",
              "(7,79) a security scheme of the type 'openIdConnect' needs a member 'openIdConnectUrl'.",
              "(7,112) 'type' of a security scheme must be one of apiKey, http, mutualTLS, oauth2, openIdConnect, and not 'none'.",
          ] },
        { "securitySchemes: {a: {type: oauth2, flows: {implicit: {scopes: {}}, password: {tokenUrl: a}, authorizationCode: {scopes: {a: 1}, tokenUrl: b}}}}",
          [
              "(7,57) an implicit flow needs a member 'authorizationUrl'.", "(7,81) a flow of this kind needs a member 'scopes'.",
              "(7,115) an authorization code flow needs a member 'authorizationUrl'.", "(7,128) 'a' " + Text,
          ] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_are_compared_with_OpenAPI(string document, string[] expected) => AssertFound($"openapi: 3.1.1\n{document}\n", expected);

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operations_are_compared_with_OpenAPI(string operation, string[] expected) => AssertFound(Yaml.WithOperation($"{operation}\noperationId: op"), expected);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parts_are_compared_with_OpenAPI(string parts, string[] expected) => AssertFound($"{Yaml.Head}paths: {{}}\ncomponents:\n  {parts}\n", expected);

    [Fact]
    public void A_document_of_3_2_may_have_what_came_with_it() => Assert.Empty(Found(Read((Reading.Main,
        $"{Yaml.Head.Replace("3.1.1", "3.2.0", StringComparison.Ordinal)}paths: {{}}\ncomponents: {{mediaTypes: {{a: {{}}}}, responses: {{A: {{summary: x, content: {{a/b: {{$ref: '#/components/mediaTypes/a'}}}}}}}}}}\n"))));

    [Fact]
    public void Parts_in_other_files_are_looked_at_once_where_they_stand()
    {
        ReadResult result = Read(
            (Reading.Main, Yaml.WithOperation("operationId: op\nresponses: {'200': {$ref: 'parts.yaml#/good'}, '201': {$ref: 'parts.yaml#/good'}, '202': {description: x, content: {application/json: {schema: {$ref: 'parts.yaml#/schema'}}}}}")),
            ("parts.yaml", "good: {descripton: x}\nschema: {type: string, maxLength: x}\nother: {whatever: 1}\n"));
        Assert.Equal(
            [
                "parts.yaml(1,7) a response needs a member 'description'.",
                "parts.yaml(1,8) a response has no member 'descripton'; did you mean 'description'?",
                "parts.yaml(2,35) 'maxLength' must be a whole number, 0 or more.",
            ],
            Found(result));
    }

    [Fact]
    public void What_an_overlay_adds_is_told_of_where_it_is_written()
    {
        ReadResult result = Read(
            ("a.overlay.yaml", "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nextends: api.yaml\nactions: [{target: $.info, update: {sumary: x}}]\n"),
            ("api.yaml", Yaml.WithSchemas("A: {type: string}")));
        Assert.Equal(["a.overlay.yaml(4,37) an info object has no member 'sumary'; did you mean 'summary'?"], Found(result));
    }

    [Fact]
    public void Names_of_a_document_of_2_0_may_be_anything() => Assert.Empty(Found(Read((Reading.Main, """
        swagger: '2.0'
        info: {title: A, version: '1'}
        paths: {/a: {get: {operationId: a, responses: {'200': {description: x, schema: {$ref: '#/definitions/Answer«Pet»'}}}, parameters: [{$ref: 'parts.yaml#/limit'}]}}}
        definitions: {Answer«Pet»: {type: object}}
        securityDefinitions: {Bearer Token: {type: apiKey, name: a, in: header}}
        """), ("parts.yaml", "limit: {name: limit, in: query, type: integer}\n"))));

    [Theory]
    [InlineData("$ref: old.yaml")]
    [InlineData("$ref: old.yaml#/definitions/a")]
    [InlineData("{$schema: 'http://json-schema.org/draft-04/schema#', type: number, exclusiveMinimum: true}")]
    public void Schemas_of_another_dialect_are_left_to_it(string schema) => Assert.DoesNotContain("CDSC0021", string.Join('\n', Reading.Lines(Read(
        (Reading.Main, Yaml.WithSchemas(schema.StartsWith('{') ? $"A: {schema}" : $"A: {{{schema}}}")),
        ("old.yaml", "$schema: http://json-schema.org/draft-04/schema#\nminimum: 1\nexclusiveMinimum: true\ndefinitions: {a: {type: number, exclusiveMinimum: true}}\n")))), StringComparison.Ordinal);

    [Fact]
    public void A_document_may_be_of_another_dialect_as_a_whole() => Assert.DoesNotContain("CDSC0021", string.Join('\n', Reading.Lines(Read((Reading.Main,
        Yaml.WithSchemas("A: {type: number, exclusiveMinimum: true}").Replace("paths:", "jsonSchemaDialect: http://json-schema.org/draft-04/schema#\npaths:", StringComparison.Ordinal))))), StringComparison.Ordinal);

    [Fact]
    public void A_part_is_of_the_version_of_its_document() => Assert.Empty(Found(Read(
        (Reading.Main, Yaml.WithOperation("operationId: op\nresponses: {'200': {$ref: 'new.yaml#/components/responses/A'}}")),
        ("new.yaml", "openapi: 3.2.0\ninfo: {title: A, version: '1'}\ncomponents: {responses: {A: {summary: x}}}\n"))));

    [Theory]
    [InlineData("schema: {type: [string, null]}", "CDSC0025")]
    [InlineData("schema: {type: string}\nin: qurey", "CDSC0190")]
    public void A_mistake_is_told_once(string parameter, string id)
    {
        string place = parameter.Contains("in:", StringComparison.Ordinal) ? "" : "\n    in: query";
        ReadResult result = Read((Reading.Main, Yaml.WithOperation(
            $"operationId: op\nresponses: {{'200': {{description: x}}}}\nparameters:\n  - name: a\n    {parameter.Replace("\n", "\n    ", StringComparison.Ordinal)}{place}")));
        Assert.Equal(id, Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void A_wrong_member_is_told_of_where_the_object_begins_with_it()
    {
        ReadResult result = Read((Reading.Main, Yaml.WithOperation(
            "operationId: op\nresponses: {'200': {description: x}}\nparameters:\n  - schma: {type: string}\n    name: a\n    in: query")));
        Assert.Equal(2, result.Diagnostics.Count);
        Assert.Contains("a parameter has no member 'schma'; did you mean 'schema'?", string.Join('\n', Reading.Lines(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_stands_in_many_places_is_looked_at_once()
    {
        string uses = string.Concat(Enumerable.Range(0, 500).Select(number => $"S{number}: {{anyOf: [*a, {{type: object, properties: {{x: *a}}}}]}}\n"));
        Assert.Single(Found(Read((Reading.Main, Yaml.WithSchemas($"A: &a {{maxLength: x}}\n{uses}")))));
    }

    [Theory]
    [InlineData("a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n")]
    [InlineData("a: {$ref: '#/a'}\n")]
    [InlineData("a: {$ref: 'api.yaml#/paths/~1things/get/responses/200'}\n")]
    public async Task References_between_files_may_lead_in_a_circle(string parts)
    {
        ReadResult result = await Task.Run(() => Read(
            (Reading.Main, Yaml.WithOperation("operationId: op\nresponses: {'200': {$ref: 'parts.yaml#/a'}}")), ("parts.yaml", parts)),
            TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Id == "CDSC0012");
    }

    [Fact]
    public void Mistakes_without_end_are_told_of_to_a_thousand()
    {
        string members = string.Concat(Enumerable.Range(0, 4_000).Select(number => $", {new string('n', 100)}{number}: 0"));
        string[] found = Found(Read((Reading.Main, $"openapi: 3.1.1\ninfo: {{title: A, version: '1'{members}}}\npaths: {{}}\n")));
        Assert.Equal(1_000, found.Length);
        Assert.Contains($"an info object has no member '{new string('n', 80)}…'; names of one's own begin with 'x-'.", found[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_a_model_all_the_same() =>
        Assert.NotNull(Read((Reading.Main, "openapi: 3.1.1\ninfo: {titel: A}\npaths: {}\n")).Model);

    private static void AssertFound(string document, string[] expected) =>
        Assert.Equal(expected, Found(Read((Reading.Main, document))).Select(line => line[Reading.Main.Length..]));

    private static ReadResult Read(params (string File, string Text)[] files) => OpenApiReader.Read([files[0].File], new MemorySources(files), ReadPurpose.Model);

    private static string[] Found(ReadResult result) =>
    [
        .. result.Diagnostics
            .Where(diagnostic => diagnostic.Id is "CDSC0021" or "CDSC0025")
            .Select(diagnostic => $"{diagnostic.Location} {diagnostic.Message.Replace("This is not valid OpenAPI: ", "", StringComparison.Ordinal)}"),
    ];
}
