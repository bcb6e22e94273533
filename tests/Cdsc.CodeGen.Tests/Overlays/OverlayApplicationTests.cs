using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>What actions do, by Overlay 1.0.0.</summary>
public sealed class OverlayApplicationTests
{
    private const string Document = """
        openapi: 3.1.1
        info: {title: Test, version: '1'}
        paths: {}
        x-data:
          object: {a: 1, b: {c: two, d: [1, 2]}}
          list: [{n: 1}, {n: 2}, 3, [4]]
          objects: {p: {q: {}}, r: {q: {s: 1}}, t: {}}
          scalar: 1
        """;

    [Theory]
    [InlineData("target: \"$['x-data'].object\", update: {b: {c: 2, e: null}, f: {}}", "object", """{"a":1,"b":{"c":2,"d":[1,2],"e":null},"f":{}}""")]
    [InlineData("target: \"$['x-data'].object\", update: {b: {d: [3, [4]]}}", "object", """{"a":1,"b":{"c":"two","d":[1,2,3,[4]]}}""")]
    [InlineData("target: \"$['x-data'].object\", update: {a: null}", "object", """{"a":null,"b":{"c":"two","d":[1,2]}}""")]
    [InlineData("target: \"$['x-data'].object\", update: {}", "object", """{"a":1,"b":{"c":"two","d":[1,2]}}""")]
    [InlineData("target: \"$['x-data'].object.b\", remove: true", "object", """{"a":1}""")]
    [InlineData("target: \"$['x-data'].object.b\", remove: true, update: 1", "object", """{"a":1}""")]
    [InlineData("target: \"$['x-data'].object.b\", remove: false, update: {x: 1}", "object", """{"a":1,"b":{"c":"two","d":[1,2],"x":1}}""")]
    [InlineData("target: \"$['x-data'].list\", update: {n: 5}", "list", """[{"n":1},{"n":2},3,[4],{"n":5}]""")]
    [InlineData("target: \"$['x-data'].list\", update: [5, 6]", "list", """[{"n":1},{"n":2},3,[4],[5,6]]""")]
    [InlineData("target: \"$['x-data'].list\", update: null", "list", """[{"n":1},{"n":2},3,[4],null]""")]
    [InlineData("target: \"$['x-data'].list\", update: text", "list", """[{"n":1},{"n":2},3,[4],"text"]""")]
    [InlineData("target: \"$['x-data'].objects.*.q\", update: {v: [1]}", "objects", """{"p":{"q":{"v":[1]}},"r":{"q":{"s":1,"v":[1]}},"t":{}}""")]
    [InlineData("target: \"$['x-data'].objects[*].q\", remove: true", "objects", """{"p":{},"r":{},"t":{}}""")]
    [InlineData("target: \"$['x-data'].objects.*\", remove: true", "objects", "{}")]
    public void An_action_does_what_the_specification_says(string action, string member, string expected)
    {
        JsonNode result = Overlaying.Bundle(Overlaying.Actions(Document, action))["x-data"]!;
        Assert.Equal(expected, result[member]!.ToJsonString());
        JsonNode original = Overlaying.Bundle(Overlaying.Actions(Document, "target: $.info, update: {x-a: 1}"))["x-data"]!;
        Assert.Equal(
            original.AsObject().Where(other => other.Key != member).Select(other => other.ToString()),
            result.AsObject().Where(other => other.Key != member).Select(other => other.ToString()));
    }

    [Fact]
    public void Actions_are_applied_in_order_each_to_the_result_of_the_one_before()
    {
        JsonNode result = Overlaying.Bundle(Overlaying.Actions(
            Document,
            "target: \"$['x-data'].object\", remove: true",
            "target: \"$['x-data']\", update: {object: {fresh: []}}",
            "target: \"$['x-data'].object.fresh\", update: {n: {}}",
            "target: \"$['x-data'].object.fresh[*].n\", update: {x: 1}",
            "target: \"$['x-data'].object.fresh\", update: {n: {}}"));
        Assert.Equal("""{"fresh":[{"n":{"x":1}},{"n":{}}]}""", result["x-data"]!["object"]!.ToJsonString());
        Assert.Equal("object", result["x-data"]!.AsObject().Last().Key);
    }

    [Fact]
    public void What_one_update_gives_to_several_is_not_one_value()
    {
        JsonNode result = Overlaying.Bundle(Overlaying.Actions(
            Document, "target: \"$['x-data'].objects.*\", update: {own: {}}", "target: \"$['x-data'].objects.p.own\", update: {x: 1}"));
        Assert.Equal("""{"p":{"q":{},"own":{"x":1}},"r":{"q":{"s":1},"own":{}},"t":{"own":{}}}""", result["x-data"]!["objects"]!.ToJsonString());
    }

    [Theory]
    [InlineData("target: \"$['x-data'].scalar\", update: 2", "(6,14)", "the target '$['x-data'].scalar' selects a number, at api.yaml(8,11); select the object around it and update that")]
    [InlineData("target: \"$['x-data'].scalar\", remove: true", "(6,14)", "the target '$['x-data'].scalar' selects a number, at api.yaml(8,11); select the object around it and update that")]
    [InlineData("target: \"$['x-data'].list.*\", remove: true", "(6,14)", "the target '$['x-data'].list.*' selects a number, at api.yaml(6,26); select the object around it and update that")]
    [InlineData("target: \"$['x-data'].object\", update: [1]", "(6,44)", "the target selects an object, at api.yaml(5,11), so 'update' must be an object; this is an array")]
    [InlineData("target: \"$['x-data'].object\", update: text", "(6,44)", "the target selects an object, at api.yaml(5,11), so 'update' must be an object; this is a string")]
    [InlineData("target: \"$['x-data'].object\", update: null", "(6,44)", "the target selects an object, at api.yaml(5,11), so 'update' must be an object; this is null")]
    [InlineData("target: \"$['x-data'].object\", update: {b: {d: {}}}", "(6,49)", "'d' is an array in the document, at api.yaml(5,33), and an object here; remove it in an action before this one")]
    [InlineData("target: \"$['x-data'].object\", update: {b: null}", "(6,45)", "'b' is an object in the document, at api.yaml(5,21), and null here; remove it in an action before this one")]
    [InlineData("target: \"$['x-data'].object\", update: {a: [true]}", "(6,45)", "'a' is a number in the document, at api.yaml(5,15), and an array here; remove it in an action before this one")]
    public void What_does_not_fit_is_told(string action, string position, string reason) => Assert.Equal(
        [$"acme.overlay.yaml{position}: error CDSC0094: This action can't be applied: {reason}."],
        Reading.Lines(Overlaying.Actions(Document, action)));

    [Fact]
    public void All_actions_that_do_not_fit_are_told_at_once()
    {
        ReadResult result = Overlaying.Actions(Document, "target: $.openapi, update: {}", "target: $.paths, update: []", "target: $.nothing, update: 1");
        Assert.Equal(["acme.overlay.yaml(6,14): CDSC0094", "acme.overlay.yaml(7,31): CDSC0094", "acme.overlay.yaml(8,14): CDSC0093"], Reading.Ids(result));
    }

    [Theory]
    [InlineData("target: $, update: {openapi: 3.0.4}", "acme.overlay.yaml(6,35): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): it is of version 3.0.4.")]
    [InlineData("target: $, update: {openapi: null}", "acme.overlay.yaml(6,35): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): the version must be a string, for example 3.1.1.")]
    public void What_comes_out_must_be_openapi_still(string action, string message) =>
        Assert.Equal([message], Reading.Lines(Overlaying.Actions(Document, action)));

    [Theory]
    [InlineData("target: $.paths, remove: true")]
    [InlineData("target: $.info, remove: true")]
    [InlineData("target: $.*, remove: true")]
    [InlineData("target: $, update: {components: 3}")]
    [InlineData("target: $, update: {components: {schemas: 3}}")]
    [InlineData("target: $, update: {components: {schemas: [{$ref: '#'}]}}")]
    [InlineData("target: $, update: {components: {schemas: {A: {$ref: '#/components/schemas/A'}}}}")]
    [InlineData("target: $, update: {components: {schemas: {A: {$ref: acme.overlay.yaml}}}}")]
    [InlineData("target: $, update: {components: {schemas: {A: {$ref: 'acme.overlay.yaml#/components/schemas'}}}}")]
    [InlineData("target: $.paths, update: {/a: {$ref: '#/paths/~1a'}}")]
    [InlineData("target: $, update: {$ref: api.yaml}")]
    public void Whatever_is_left_is_answered(string action) =>
        Assert.All(Overlaying.Actions(Document, action).Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.Message));

    [Fact]
    public void Numbers_keep_their_text() => Assert.Contains(
        "1.50e+02", Overlaying.Bundle(Overlaying.Actions(Document, "target: \"$['x-data'].object\", update: {z: 1.50e+02}")).ToJsonString(), StringComparison.Ordinal);
}
