using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>What is wrong with an overlay by itself is told with its position.</summary>
public sealed class OverlayReaderTests
{
    private const string Valid = """
        overlay: 1.0.0
        info: {title: Test, version: '1', x-info: 1}
        extends: api.yaml
        x-any: {}
        actions:
          - {target: $.info, update: {x-a: 1}, description: Why., x-b: 2}
        """;

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.0.7")]
    [InlineData("'1.0'")]
    public void Versions_of_1_0_are_read(string version) => Assert.Empty(Problems("overlay: 1.0.0", $"overlay: {version}"));

    [Theory]
    [InlineData("overlay: 1.0.0", "overlay: 1.1.0", "(1,10)", "it is of version 1.1.0, and only 1.0 is supported")]
    [InlineData("overlay: 1.0.0", "overlay: 1.00", "(1,10)", "the version must be a string, for example 1.0.0")]
    [InlineData("overlay: 1.0.0", "overlay: 10.0.0", "(1,10)", "it is of version 10.0.0, and only 1.0 is supported")]
    [InlineData("info: {title: Test, version: '1', x-info: 1}", "info: Test", "(2,7)", "'info' must be there and be an object with 'title' and 'version'")]
    [InlineData("info: {", "x-info: {", "(1,1)", "'info' must be there and be an object with 'title' and 'version'")]
    [InlineData("title: Test, ", "", "(2,7)", "'title' must be there and be a string that is not empty: it says what the overlay is for")]
    [InlineData("version: '1'", "version: 1", "(2,30)", "'version' must be there and be a string that is not empty: it tells its versions apart")]
    [InlineData("x-info", "contact", "(2,35)", "'contact' is not known here; there is title, version, and what begins with x-")]
    [InlineData("x-any", "any", "(4,1)", "'any' is not known here; there is overlay, info, extends, actions, and what begins with x-")]
    [InlineData("extends: api.yaml", "x-extends: api.yaml", "(1,1)", "'extends' must be there and be a string that is not empty: it names the document that the overlay changes, by a path relative to this file")]
    [InlineData("extends: api.yaml", "extends: ''", "(3,10)", "'extends' must be there and be a string that is not empty: it names the document that the overlay changes, by a path relative to this file")]
    [InlineData("extends: api.yaml", "extends: 'api.yaml#/info'", "(3,10)", "'extends' names a whole document, so it has no #")]
    [InlineData("actions:", "x-actions:", "(1,1)", "'actions' must be there and be a list with at least one action")]
    [InlineData("  - {", "  a: {", "(6,3)", "'actions' must be there and be a list with at least one action")]
    [InlineData("- {target", "- x\n  - {target", "(6,5)", "an action must be an object")]
    [InlineData("target: $.info, ", "", "(6,5)", "'target' must be there and be a string that is not empty: it selects what the action changes, for example $.components.schemas.Pet")]
    [InlineData("description: Why.", "description: 1", "(6,53)", "'description' must be a string")]
    [InlineData("description: Why.", "remove: 'yes'", "(6,48)", "'remove' must be true or false")]
    [InlineData("description: Why.", "copy: $.x", "(6,40)", "'copy' is not known here; there is target, description, update, remove, and what begins with x-")]
    [InlineData("target: $.info, ", "target: $, remove: true, ", "(6,14)", "the whole document can't be removed")]
    public void A_mistake_is_told_with_its_position(string text, string replacement, string position, string reason)
    {
        string expected = $"acme.overlay.yaml{position}: error CDSC0090: This is not an overlay that can be applied: {reason}.";
        Assert.Equal([expected], Problems(text, replacement));
    }

    [Theory]
    [InlineData("actions:\n  - {target: $.info, update: {x-a: 1}, description: Why., x-b: 2}", "actions: []")]
    [InlineData("actions:\n  - {target: $.info, update: {x-a: 1}, description: Why., x-b: 2}", "actions: {}")]
    public void There_must_be_an_action(string text, string replacement) => Assert.Equal(
        ["acme.overlay.yaml(5,10): error CDSC0090: This is not an overlay that can be applied: 'actions' must be there and be a list with at least one action."],
        Problems(text, replacement));

    [Fact]
    public void An_unsupported_target_is_told_with_what_is_supported() => Assert.Equal(
        [
            "acme.overlay.yaml(6,14): error CDSC0092: The target '$..info' can't be used: the descent into all parts (.. at character 3) is not supported. "
            + "A target is $, followed by .name, ['any name'], .* and [*], for example $.paths['/pets'].get.parameters.",
        ],
        Problems("$.info", "$..info"));

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(
        4, Overlaying.Read(Yaml.WithPaths("{}"), "overlay: 2.0.0\ninfo: {title: 1}\nactions: []\n").Diagnostics.Count(diagnostic => diagnostic.Id == "CDSC0090") - 1);

    [Fact]
    public void An_action_that_does_nothing_is_a_warning()
    {
        Assert.Equal(
            ["acme.overlay.yaml(6,5): warning CDSC0093: This action changes nothing: it has neither 'update' nor 'remove: true'."],
            Problems("update: {x-a: 1}, ", ""));
        Assert.Equal(
            ["acme.overlay.yaml(6,14): warning CDSC0093: This action changes nothing: the target '$.infos' selects nothing."],
            Problems("$.info,", "$.infos,"));
    }

    [Fact]
    public void A_document_that_says_openapi_is_no_overlay() => Assert.Empty(
        Reading.Document(Yaml.WithPaths("{}") + "x-overlay: 1\n").Diagnostics);

    [Theory]
    [InlineData("missing.yaml", "CDSC0002: The referenced file 'missing.yaml' can't be read: it does not exist.")]
    [InlineData("../api.yaml", "CDSC0011: The reference '../api.yaml' is not followed: it leads out of the root of the inputs.")]
    [InlineData("https://host.example/api.yaml", "CDSC0011: The reference 'https://host.example/api.yaml' is not followed: only relative paths with forward slashes are followed, never a host or an absolute path.")]
    [InlineData("/api.yaml", "CDSC0011: The reference '/api.yaml' is not followed: only relative paths with forward slashes are followed, never a host or an absolute path.")]
    [InlineData("acme.overlay.yaml", "CDSC0091: The overlay extends 'acme.overlay.yaml', which is this overlay or extends it; name an OpenAPI document at the end.")]
    public void A_base_that_is_not_to_be_had_is_told(string extends, string message) => Assert.Equal(
        [$"acme.overlay.yaml(3,10): error {message}"], Problems("extends: api.yaml", $"extends: {extends}"));

    [Fact]
    public void A_base_that_is_neither_openapi_nor_an_overlay_is_told() => Assert.Equal(
        ["api.yaml(1,1): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): it has neither a member 'openapi' nor 'swagger'."],
        Reading.Lines(Overlaying.Read("a: 1\n", Valid)));

    [Fact]
    public void A_circle_of_overlays_is_told_once()
    {
        string other = Valid.Replace("api.yaml", "../acme.overlay.yaml", StringComparison.Ordinal);
        ReadResult result = OpenApiReader.Read(
            [Overlaying.File, "b/b.yaml"],
            new MemorySources((Overlaying.File, Valid.Replace("api.yaml", "b/b.yaml", StringComparison.Ordinal)), ("b/b.yaml", other)));
        Assert.Equal(["b/b.yaml(3,10): CDSC0091"], Reading.Ids(result));
    }

    private static IEnumerable<string> Problems(string text, string replacement)
    {
        Assert.Contains(text, Valid, StringComparison.Ordinal);
        return Reading.Lines(Overlaying.Read(Yaml.WithPaths("{}"), Valid.Replace(text, replacement, StringComparison.Ordinal)));
    }
}
