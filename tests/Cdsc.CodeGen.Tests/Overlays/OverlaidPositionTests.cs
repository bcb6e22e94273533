using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>What is wrong in a document that an overlay makes is told where it was written.</summary>
public sealed class OverlaidPositionTests
{
    [Fact]
    public void A_value_of_the_overlay_is_told_there()
    {
        ReadResult result = Overlaying.Actions(
            Yaml.WithPaths("{}"), "target: $, update: {components: {schemas: {Own: {type: object, properties: {a: {type: text}}}}}}");
        Assert.Equal(["acme.overlay.yaml(6,92): CDSC0025"], Reading.Ids(result));
    }

    [Fact]
    public void A_value_of_the_document_is_told_there()
    {
        ReadResult result = Overlaying.Actions(
            Yaml.WithSchemas("A: {type: object, properties: {a: {type: text}}}\nB: {type: object, properties: {b: {$ref: '#/components/schemas/A'}}}"),
            "target: $.components.schemas.A, update: {title: Changed}");
        Assert.Equal(["api.yaml(8,46): CDSC0025"], Reading.Ids(result));
    }

    [Fact]
    public void A_member_that_the_overlay_replaces_is_told_there()
    {
        ReadResult result = Overlaying.Actions(
            Yaml.WithSchemas("A: {type: object, properties: {a: {type: string}}}"), "target: $.components.schemas.A.properties.a, update: {type: text}");
        Assert.Equal(["acme.overlay.yaml(6,66): CDSC0025"], Reading.Ids(result));
    }

    [Fact]
    public void Values_of_other_files_are_told_in_those()
    {
        ReadResult result = Overlaying.Read(
            Yaml.WithSchemas("A: {$ref: s/a.yaml, description: Words.}\nB: {type: object, properties: {part: {$ref: 's/a.yaml#/$defs/part'}}}"),
            Overlaying.WithActions("target: $.components.schemas.*, update: {x-a: 1}"),
            ("s/a.yaml", "type: object\nproperties:\n  a: {type: text}\n$defs:\n  part: {type: object, properties: {b: {type: text}}}\n"));
        Assert.Equal(["s/a.yaml(3,13): CDSC0025", "s/a.yaml(5,47): CDSC0025"], Reading.Ids(result));
    }

    [Fact]
    public void Parts_that_are_taken_in_are_told_in_their_files()
    {
        ReadResult result = Overlaying.Read(
            Yaml.WithOperation("operationId: op\nresponses: {'200': {$ref: responses.yaml#/ok}}"),
            Overlaying.WithActions("target: $.paths.*.*.responses.*, update: {x-a: 1}"),
            ("responses.yaml", "ok:\n  description: Fine.\n  content:\n    application/json:\n      schema: {type: text}\n"));
        Assert.Equal(["responses.yaml(5,22): CDSC0025"], Reading.Ids(result));
    }

    [Fact]
    public void Types_and_members_know_where_they_are_written()
    {
        ApiModel model = Overlaying.Read(
            Yaml.WithSchemas("A: {$ref: s/a.yaml}\nB: {type: object, properties: {x: {type: string}}}"),
            Overlaying.WithActions("target: $.components.schemas.*.properties, update: {own: {type: string}}"),
            ("s/a.yaml", "type: object\nproperties:\n  a: {type: string}\n")).Model!;
        Assert.Equal(
            ["A s/a.yaml(1,1)", "a s/a.yaml(3,3)", "own acme.overlay.yaml(6,58)", "B api.yaml(9,8)", "x api.yaml(9,36)", "own acme.overlay.yaml(6,58)"],
            model.Types.OfType<ObjectType>().SelectMany(type => (string[])[$"{type.Name} {type.Location}", .. type.Properties.Select(property => $"{property.Name} {property.Location}")]));
    }

    [Fact]
    public void What_the_library_finds_is_told_where_it_is_written()
    {
        ReadResult result = Overlaying.Actions(
            Yaml.WithOperation("operationId: op\nresponses: {'200': {}}"), "target: $.paths.*.get.responses, update: {'400': {}}");
        Assert.Equal(["acme.overlay.yaml(6,55): CDSC0021", "api.yaml(9,26): CDSC0021"], Reading.Ids(result));
    }

    [Fact]
    public void A_file_is_asked_for_once_and_all_are_named()
    {
        var sources = new MemorySources((Overlaying.Base, Yaml.WithSchemas("A: {$ref: a.yaml}")), ("a.yaml", "type: string\n"), (Overlaying.File, Overlaying.WithActions("target: $.info, update: {x-a: 1}")));
        ReadResult result = OpenApiReader.Read([Overlaying.File, Overlaying.Base], sources);
        Assert.Equal(["a.yaml", "acme.overlay.yaml", "api.yaml"], result.Files);
        Assert.Equal(result.Files, sources.Asked.Order(StringComparer.Ordinal));
    }
}
