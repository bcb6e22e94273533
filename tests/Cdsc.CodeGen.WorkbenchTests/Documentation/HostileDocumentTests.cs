namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>A document that wants to do something on the page of its readers.</summary>
public sealed class HostileDocumentTests
{
    /// <summary>Its page.</summary>
    internal static readonly string Page = DocsRun.PageOf(Document);

    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private const string Breakout = "\\\"'><svg onload=alert(3)>";

    private const string Document = $$"""
        openapi: 3.1.1
        info:
          title: "{{Script}}{{Breakout}}"
          version: "{{Script}}"
          summary: "{{Script}}"
          description: "{{Script}} `{{Script}}` **{{Script}}** [{{Script}}](javascript:alert(4)) [x](https://a/\"onclick=\"alert(5)) <!-- --> ]]> </main>"
          x-cds-specification: "{{Script}}"
        externalDocs:
          url: "javascript:alert(6)"
        servers:
          - url: "javascript:alert(7)//{{Script}}"
        tags:
          - name: "{{Script}}"
            description: "{{Script}}"
            externalDocs:
              url: " javascript:alert(8)"
        security:
          - evil: ["{{Script}}"]
        paths:
          "/pets/<script>":
            get:
              operationId: "list\"{{Script}}"
              tags: ["{{Script}}"]
              summary: "{{Script}}{{Breakout}}"
              description: "{{Script}}"
              externalDocs:
                url: "data:text/html,{{Script}}"
              x-cds-discovery:
                - wellKnown: "/{{Script}}"
                - schema: Pet
                  pointer: "/p<img src=x onerror=alert(2)>"
              parameters:
                - name: "q{{Script}}{{Breakout}}"
                  in: query
                  description: "{{Script}}"
                  schema:
                    type: string
                    default: "{{Script}}"
                    pattern: "{{Script}}"
              responses:
                '200':
                  description: "{{Script}}"
                  headers:
                    "X-{{Script}}":
                      description: "{{Script}}"
                      schema: { type: string }
                  content:
                    "application/json;a={{Script}}":
                      schema: { $ref: '#/components/schemas/Pet' }
                      examples:
                        "e{{Script}}":
                          summary: "{{Script}}"
                          value: { "{{Script}}": "{{Script}}</code></pre>\u2028\u0000\u001b" }
        components:
          securitySchemes:
            evil: { type: http, scheme: "{{Script}}", description: "{{Script}}" }
          schemas:
            Pet:
              description: "{{Script}}"
              externalDocs:
                url: "JaVaScRiPt:alert(9)"
              type: object
              properties:
                "on{{Script}}":
                  description: "\u202e{{Script}}\u0000"
                  externalDocs:
                    url: "java\nscript:alert(10)"
                  type: string
                  format: "{{Script}}"
                "a b\" id='x": { enum: ["{{Script}}", "\"'>"] }
                "p<img src=x onerror=alert(2)>": { type: string, format: uri }
                kind: { anyOf: [{ const: "{{Script}}", description: "{{Script}}" }, { type: string }] }
              if: { required: ["on{{Script}}"] }
              then: { required: ["a b\" id='x"] }
        """;

    private static readonly IReadOnlyList<PageElement> Elements = StrictHtml.Parse(Page);

    [Fact]
    public void It_gets_no_element_into_the_page()
    {
        // The strict parser knows neither img nor svg; a script that isn't ours would be a second one.
        PageElement script = Assert.Single(Elements, element => element.Name == "script");
        Assert.DoesNotContain("alert", script.Text, StringComparison.Ordinal);
        Assert.Contains(Elements, element => element.Name == "h1" && element.Text.Contains(Script, StringComparison.Ordinal));
    }

    [Fact]
    public void It_gets_no_attribute_into_the_page()
    {
        string[] known =
        [
            "lang", "charset", "http-equiv", "content", "name", "rel", "href", "class", "id", "for", "type", "role", "hidden", "tabindex", "open", "placeholder", "spellcheck", "autocomplete",
            "autocapitalize", "data-find", "data-name", "data-also",
        ];
        Assert.All(Elements.SelectMany(element => element.Attributes.Keys), name => Assert.True(known.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal), name));
    }

    [Fact]
    public void Its_links_lead_to_places_of_the_page_and_to_the_web()
    {
        string[] addresses = [.. Elements.Where(element => element.Name == "a").Select(element => element.Attributes["href"])];
        Assert.All(addresses, address => Assert.True(address.StartsWith('#') || address.StartsWith("https://", StringComparison.Ordinal), address));
        Assert.All(addresses.Where(address => address[0] == '#'), address => Assert.Contains(Elements, element => element.Id == address[1..]));
    }

    [Fact]
    public void Its_ids_are_ids()
    {
        string[] ids = [.. Elements.Select(element => element.Id).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches(@"\A[A-Za-z0-9~._-]+\z", id));
    }
}
