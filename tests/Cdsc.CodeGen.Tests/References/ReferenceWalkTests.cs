using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.References;

/// <summary>A broken reference is told of wherever a document leads, also where no type is made of it, and once.</summary>
public sealed class ReferenceWalkTests
{
    /// <summary>What <c>not</c> says makes no type: nobody else looks there.</summary>
    private const string Broken = "{type: object, properties: {p: {type: string}}, not: {$ref: '#/nowhere'}}";

    [Theory]
    [InlineData("A: " + Broken + "\n", "")]
    [InlineData("A: " + Broken + "\nB: {$ref: '#/components/schemas/A'}\nC: {$ref: '#/components/schemas/A'}\n", "")]
    [InlineData("A: {type: array, prefixItems: [" + Broken + "]}\n", "")]
    [InlineData("A: {type: object, properties: {a: " + Broken + "}}\nB: {$ref: '#/components/schemas/A/properties/a'}\n", "")]
    [InlineData("A: {$ref: '#/x-store/Thing'}\n", "x-store: {Thing: " + Broken + "}\n")]
    [InlineData("A: {$ref: '#/x-store/0'}\nB: {$ref: '#/x-store/0'}\n", "x-store: [" + Broken + "]\n")]
    [InlineData("A: {$ref: '#/x-store/Thing/properties/q'}\n", "x-store: {Thing: {type: object, properties: {q: " + Broken + "}}}\n")]
    [InlineData("A: {$ref: '#/components/schemas/B/default'}\nB: {type: object, properties: {p: {type: string}}, default: " + Broken + "}\n", "")]
    [InlineData("A: {$ref: '#/x-one'}\n", "x-one: {type: object, properties: {p: {$ref: '#/x-two'}}}\nx-two: " + Broken + "\n")]
    public void It_is_told_of_once(string schemas, string more)
    {
        ReadResult result = Reading.Document(Yaml.WithSchemas(schemas) + more);
        Assert.Equal(["CDSC0010"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    /// <summary>Without a reference that takes it for a schema, data is data.</summary>
    [Theory]
    [InlineData("A: {type: object, properties: {p: {type: string}}, default: " + Broken + "}\n", "")]
    [InlineData("A: {type: object, properties: {p: {type: string}}}\n", "x-store: {Thing: " + Broken + "}\n")]
    public void It_means_nothing_in_data(string schemas, string more) =>
        Assert.Empty(Reading.Document(Yaml.WithSchemas(schemas) + more).Diagnostics);

    [Fact]
    public void It_is_told_of_in_other_files_and_where_they_lead_back()
    {
        ReadResult result = Reading.Document(
            Yaml.WithSchemas("A: {$ref: 'a.yaml#/x'}\n") + "x-back: " + Broken + "\n",
            ("a.yaml", "x: {type: object, properties: {p: {$ref: 'api.yaml#/x-back'}}, not: {$ref: '#/none'}}\n"));
        Assert.Equal(["a.yaml", "api.yaml"], result.Diagnostics.Where(diagnostic => diagnostic.Id == "CDSC0010").Select(diagnostic => diagnostic.Location.File));
        Assert.Equal(2, result.Diagnostics.Count);
    }

    /// <summary>A part of another file that leads to a part of the document holds no circle, in whichever order they come.</summary>
    [Theory]
    [InlineData("paths: {/a: {$ref: 'b.yaml#/item'}}\ncomponents: {pathItems: {q: {$ref: 'b.yaml#/item'}}}\n")]
    [InlineData("components: {pathItems: {q: {$ref: 'b.yaml#/item'}}}\npaths: {/a: {$ref: 'b.yaml#/item'}}\n")]
    public void What_leads_back_into_the_document_is_no_circle(string members)
    {
        ReadResult result = Reading.Document(
            Yaml.Head + members,
            ("b.yaml", "item: {get: {operationId: a, responses: {'204': {description: Done.}}, callbacks: {c: {'{$request.body#/u}': {$ref: 'api.yaml#/components/pathItems/q'}}}}}\n"));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.IsError);
    }

    /// <summary>What 2.0 says once and 3.1 for each media type is one value: to go over it for each of them would take minutes.</summary>
    [Fact]
    public async Task What_stands_in_many_places_is_gone_over_once()
    {
        const int Many = 60_000;
        string media = string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"a/{i}\""));
        string members = string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"m{i}\": {{}}"));
        string text = $$$"""
            {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "produces": [{{{media}}}], "paths": {"/x": {"get": {"responses": {
              "200": {"description": "D", "schema": {"properties": { {{{members}}} } } }
            } } } } }
            """;
        ReadResult result = await Task.Run(() => OpenApiReader.Read(["api.json"], new MemorySources(("api.json", text)), ReadPurpose.Model), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Schemas_in_a_circle_end()
    {
        ReadResult result = Reading.Document(Yaml.WithSchemas(
            "A: {type: object, properties: {b: {$ref: '#/x-b'}}}\n") + "x-b: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/x-b'}}, not: {$ref: '#/nowhere'}}\n");
        Assert.Equal(["CDSC0010"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }
}
