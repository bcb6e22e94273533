using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>
/// The self-contained form of what an overlay makes is, byte for byte, what another tool makes of the published document, though
/// the schemas that were left alone are those of the document that is extended.
/// </summary>
public sealed class OverlaidBundleTests
{
    private const string Overlay = "own/acme.overlay.json";

    private const string Tricky = "tricky/openapi.yaml";

    private static readonly (string File, string Text)[] TrickyFiles =
    [
        (Tricky, """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    '200': {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Inline'}}}}
                    default: {$ref: responses.yaml#/other}
            components:
              schemas:
                Inline:
                  type: object
                  properties:
                    place: {$ref: '#/components/schemas/Place'}
                    file: {$ref: s/file.yaml, description: Beside.}
                    data: {type: string, example: {$ref: nowhere}}
                Place: {$ref: s/file.yaml, title: Words, description: In place of those of the file.}
                Abc: {$ref: s/other.yaml}
                Alias: {$ref: '#/components/schemas/Inline'}
                Entered: {type: object, properties: {x: {type: object, properties: {y: {type: string}}}}}
                Enters: {type: object, properties: {z: {$ref: '#/components/schemas/Entered/properties/x'}}}
                Any: true
                UsesAny: {type: object, properties: {any: {$ref: '#/components/schemas/Any'}, inline: {$ref: '#/components/schemas/Inline'}, via: {$ref: s/via.yaml}}}
                Loop: {type: object, properties: {next: {$ref: '#/components/schemas/Loop'}, inner: {type: object, properties: {x: {type: integer}}}}}
            """),
        ("tricky/responses.yaml", "other: {description: Other, content: {application/json: {schema: {$ref: 's/file.yaml#/$defs/p'}}}}\n"),
        ("tricky/s/file.yaml", "type: object\ntitle: File\nproperties: {self: {$ref: '#'}, p: {$ref: '#/$defs/p'}, other: {$ref: other.yaml}}\n$defs: {p: {type: object, properties: {v: {type: integer}}}}\n"),
        ("tricky/s/other.yaml", "type: object\nproperties: {o: {type: string}}\n"),
        ("tricky/s/via.yaml", "$ref: other.yaml\n"),
    ];

    public static TheoryData<string> Documents =>
    [
        "openapi/cds-wg1-01/openapi.yaml",
        "openapi/cds-wg1-02/openapi.yaml",
        .. Directory.EnumerateFiles(Repository.PathOf("tests/Cdsc.CodeGen.GoldenTests/cases"), "cdsc.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Where(folder => !folder.Contains("/error-", StringComparison.Ordinal))
            // It has schemas that are true or false, which no action of an overlay can change, and a reference into a schema.
            .Where(folder => !folder.EndsWith("/compositions", StringComparison.Ordinal))
            .Select(folder => $"{folder}/{JsonNode.Parse(Repository.Text($"{folder}/cdsc.json"))!["inputs"]![0]!.GetValue<string>()}")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Beside_a_change_to_no_schema_all_stays(string document)
    {
        string overlay = OverlayOf(document, ("$.info", """{ "x-acme": true }"""));
        (ReadResult original, ReadResult result) = Compare(document, overlay);
        Assert.Equal(TypesOf(original), TypesOf(result));
        Assert.Equal(
            original.Model!.Types.Select(type => type.Id).Where(id => !id.Pointer.StartsWith("/paths/", StringComparison.Ordinal)),
            result.Model!.Types.Select(type => type.Id).Where(id => !id.Pointer.StartsWith("/paths/", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Whichever_schemas_change_the_bundle_is_the_same(string document)
    {
        string[] names = [.. SchemasOf(document).Select(schema => schema.Key)];
        var random = new Random(7);
        for (int i = 0; i < 4; i++)
        {
            string[] some = [.. names.Where(_ => random.Next(1 + (4 * i)) == 0)];
            IEnumerable<(string, string)> actions = some.Select(name => ($"$.components.schemas['{name}']", """{ "x-acme": [1.50] }"""));
            Compare(document, OverlayOf(document, [("$.info", """{ "x-acme": true }"""), .. actions]));
        }
    }

    [Fact]
    public void Entries_of_all_kinds_stay_what_they_are()
    {
        string[] names = ["Abc", "Alias", "Entered", "Enters", "Inline", "Loop", "Place", "UsesAny", "file_p", "via"];
        Assert.Equal([.. names, "Any"], SchemasOf(Tricky, TrickyFiles).Select(schema => schema.Key).OrderBy(name => name == "Any"));
        var random = new Random(11);
        for (int i = 0; i < 100; i++)
        {
            string[] some = [.. names.Where(_ => random.Next(1 + (i / 10)) == 0)];
            IEnumerable<(string, string?)> actions = some.Select(name => ($"$.components.schemas['{name}']", (string?)"""{ "x-acme": true }"""));
            Compare(Tricky, OverlayOf(Tricky, [("$.info", """{ "x-acme": true }"""), .. actions]), TrickyFiles);
        }
    }

    [Fact]
    public void An_overlay_with_all_kinds_of_actions_gives_what_another_tool_gives()
    {
        const string Document = "openapi/cds-wg1-02/openapi.yaml";
        Compare(Document, OverlayOf(
            Document,
            ("$.components.schemas.ScopeType.anyOf", """{ "const": "acme", "title": "Acme", "description": "Für „Acme“ <b>" }"""),
            ("$.components.schemas", """{ "AcmeThing": { "type": "object", "properties": { "x": { "$ref": "#/components/schemas/ScopeType" } } }, "Aaa": { "type": "string" } }"""),
            ("$.paths.*.*.responses['401']", """{ "x-acme": 1e2 }"""),
            ("$.paths['/cds/clients'].get.responses.default", """{ "x-acme": null }"""),
            ("$.components.schemas.ClientBase.properties", """{ "acme": { "type": ["string", "null"] } }"""),
            ("$.components.examples", null),
            ("$.paths.*.*.responses.*.content.*.examples", null),
            ("$.tags[*].externalDocs", null)));
    }

    /// <summary>The document on which another builds, hidden: it has schemas in common with it, which would have two forms then.</summary>
    private static (string File, string? Text)[] CompanionOf(string document) =>
        document.Contains("cds-wg1-02", StringComparison.Ordinal) ? [("openapi/cds-wg1-01/openapi.yaml", null)] : [];

    private static (ReadResult Original, ReadResult Result) Compare(string document, string overlay, params (string File, string Text)[] files)
    {
        ReadResult original = Valid(document, files);
        var sources = new OverlaidSources(new DiskSourceProvider(Repository.Root), [.. CompanionOf(document), (Overlay, overlay), .. files]);
        ReadResult result = OpenApiReader.Read([Overlay], sources);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.IsError);
        Assert.Equal(JsonOverlay.Apply(BundleWriter.ToFile(original.Documents[0]).Content, overlay), BundleWriter.ToFile(result.Documents[0]).Content);
        Assert.Equal("acme.openapi.json", BundleWriter.ToFile(result.Documents[0]).Path);
        return (original, result);
    }

    private static ReadResult Valid(string document, params (string File, string Text)[] files)
    {
        ReadResult result = OpenApiReader.Read([document], new OverlaidSources(new DiskSourceProvider(Repository.Root), [.. CompanionOf(document), .. files]));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.IsError);
        return result;
    }

    private static JsonObject SchemasOf(string document, params (string File, string Text)[] files) =>
        JsonNode.Parse(BundleWriter.ToFile(Valid(document, files).Documents[0]).Content)!["components"]?["schemas"]?.AsObject() ?? [];

    private static string OverlayOf(string document, params IEnumerable<(string Target, string? Update)> actions) => new JsonObject
    {
        ["overlay"] = "1.0.0",
        ["info"] = new JsonObject { ["title"] = "Test", ["version"] = "1" },
        ["extends"] = "../" + document,
        ["actions"] = new JsonArray([.. actions.Select(action => action.Update is null
            ? new JsonObject { ["target"] = action.Target, ["remove"] = true }
            : new JsonObject { ["target"] = action.Target, ["update"] = JsonNode.Parse(action.Update) })]),
    }.ToJsonString();

    private static IEnumerable<string> TypesOf(ReadResult result) => result.Model!.Types.Select(type => type switch
    {
        ObjectType value => $"{value.Name}({string.Join(", ", value.Properties.Select(property => property.Name + (property.IsRequired ? "!" : "")))})",
        _ => $"{type.GetType().Name} {type.Name}",
    });
}
