using System.Text.Json.Nodes;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Samples;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cdsc.CodeGen.Tests.Names;

/// <summary>Hostile text in every place of a document where text may stand: what is rendered is still the C# that was meant.</summary>
public sealed class HostileRenderTests
{
    public static TheoryData<string> Texts => [.. HostileTexts.All.Select(row => row.Data).Where(text => !text.Any(char.IsSurrogate) || text == "\U0001F600")];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_for_people_stays_in_comments(string text) => AssertHarmless(Document(words: text, name: "plain"), mustBeValid: true);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Names_and_values_stay_in_literals(string text) => AssertHarmless(Document(words: "plain", name: text), mustBeValid: false);

    private static void AssertHarmless(JsonNode document, bool mustBeValid)
    {
        ReadResult result = OpenApiReader.Read(["api.json"], new MemorySources(("api.json", document.ToJsonString())));
        if (result.Model is not { } model)
        {
            Assert.False(mustBeValid, string.Join('\n', Reading.Lines(result)));
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.IsError);
            return;
        }

        var diagnostics = new DiagnosticBag();
        CSharpPlan plan = Sample.Plan(model);
        Assert.DoesNotContain(plan.Diagnostics, diagnostic => mustBeValid && diagnostic.IsError);
        foreach (GeneratedFile file in new TemplateRenderer().Render(plan with { Copies = [] }, diagnostics).Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            // Documentation comments are parsed too: broken XML in them is a diagnostic.
            string[] types = [.. CSharpSyntaxText.Parse(file.Content).DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)];
            Assert.Contains(Path.GetFileNameWithoutExtension(file.Path), types);
            Assert.DoesNotContain("Evil", types);
        }

        Assert.Empty(diagnostics.ToSorted());
    }

    private static JsonObject Document(string words, string name)
    {
        JsonObject Schema(JsonObject schema)
        {
            schema["description"] = words;
            schema["title"] = words;
            schema["externalDocs"] = new JsonObject { ["url"] = "https://example.com/" + words };
            return schema;
        }

        JsonObject Text() => Schema(new JsonObject { ["type"] = "string" });

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "T" + words, ["version"] = "1", ["description"] = words },
            ["tags"] = new JsonArray(new JsonObject { ["name"] = "Tag" + name, ["description"] = words }),
            ["paths"] = new JsonObject
            {
                ["/a/{id}"] = new JsonObject
                {
                    ["get"] = new JsonObject
                    {
                        ["operationId"] = "op" + name,
                        ["tags"] = new JsonArray("Tag" + name),
                        ["summary"] = words,
                        ["description"] = words,
                        ["x-cds-discovery"] = new JsonArray(new JsonObject { ["wellKnown"] = "/" + name }),
                        ["parameters"] = new JsonArray(
                            new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["description"] = words, ["schema"] = Text() },
                            new JsonObject { ["name"] = "q" + name, ["in"] = "query", ["description"] = words, ["schema"] = Text() },
                            new JsonObject { ["name"] = "h" + name, ["in"] = "header", ["description"] = words, ["schema"] = Text() }),
                        ["responses"] = new JsonObject
                        {
                            ["200"] = new JsonObject
                            {
                                ["description"] = words,
                                ["headers"] = new JsonObject { ["X" + name] = new JsonObject { ["description"] = words, ["schema"] = Text() } },
                                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Thing" } } },
                            },
                        },
                    },
                },
            },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    ["Thing"] = Schema(new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject
                        {
                            ["p" + name] = Text(),
                            [name] = Schema(new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = Text() } }),
                        },
                    }),
                    ["List"] = Schema(new JsonObject
                    {
                        ["type"] = "string",
                        ["anyOf"] = new JsonArray(Schema(new JsonObject { ["const"] = "v" + name }), new JsonObject { ["type"] = "string" }),
                    }),
                },
            },
        };
    }
}
