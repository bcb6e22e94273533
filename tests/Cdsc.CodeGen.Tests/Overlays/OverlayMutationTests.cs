using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Robustness;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>
/// Whatever an overlay and the document that it extends hold, the answer is a diagnostic, or what another tool makes of both.
/// </summary>
public sealed class OverlayMutationTests
{
    private const string Overlay = """
        {
          "overlay": "1.0.0",
          "info": { "title": "Test", "version": "1" },
          "extends": "api.json",
          "actions": [
            { "target": "$.info", "update": { "x-a": { "b": [1, { "c": null }] } } },
            { "target": "$.components.schemas", "update": { "Own": { "type": "object", "properties": { "thing": { "$ref": "#/components/schemas/Thing" } } } } },
            { "target": "$.components.schemas.Thing", "update": { "properties": { "own": { "type": "string" } } } },
            { "target": "$.components.schemas['Kind'].anyOf", "update": { "const": "own" } },
            { "target": "$.paths.*.*.responses.*", "update": { "x-a": true } },
            { "target": "$.tags[*]", "remove": true, "update": 1 }
          ]
        }
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_odd_value_in_the_document_changes_nothing_in_that(int turn)
    {
        string sample = Sample.Json();
        int compared = 0;
        for (int index = turn; index < JsonMutation.Count(JsonNode.Parse(sample)!); index += 4)
        {
            JsonNode root = JsonNode.Parse(sample)!;
            JsonMutation.Replace(root, index, JsonNode.Parse(JsonMutation.Odd[(index * 5) % JsonMutation.Odd.Length]));
            compared += Check(root.ToJsonString(), Overlay) ? 1 : 0;
        }

        Assert.InRange(compared, 20, int.MaxValue);
    }

    [Fact]
    public void An_odd_value_in_the_overlay_changes_nothing_in_that()
    {
        string sample = Sample.Json();
        Assert.True(Check(sample, Overlay));
        int compared = 0;
        int count = JsonMutation.Count(JsonNode.Parse(Overlay)!);
        for (int index = 0; index < count * 4; index++)
        {
            JsonNode root = JsonNode.Parse(Overlay)!;
            JsonMutation.Replace(root, index % count, JsonNode.Parse(JsonMutation.Odd[(index * 5) % JsonMutation.Odd.Length]));
            compared += Check(sample, root.ToJsonString()) ? 1 : 0;
        }

        Assert.InRange(compared, 20, int.MaxValue);
    }

    /// <summary>Whether both are read, and what they make was compared.</summary>
    private static bool Check(string document, string overlay)
    {
        ReadResult original = OpenApiReader.Read(["api.json"], new MemorySources(("api.json", document)));
        ReadResult result = OpenApiReader.Read(["acme.json"], new MemorySources(("api.json", document), ("acme.json", overlay)));
        Assert.True(result.Model is not null || result.Diagnostics.Any(diagnostic => diagnostic.IsError));
        if (result.Model is null || original.Model is null)
        {
            return false;
        }

        Assert.Equal(JsonOverlay.Apply(BundleWriter.ToFile(original.Documents[0]).Content, overlay), BundleWriter.ToFile(result.Documents[0]).Content);
        return true;
    }
}
