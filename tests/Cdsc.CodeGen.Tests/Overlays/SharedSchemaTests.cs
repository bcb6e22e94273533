using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>Schemas that an overlay leaves alone stay the schemas of the document that it extends.</summary>
public sealed class SharedSchemaTests
{
    private static readonly string Document = Yaml.WithSchemas(
        """
        Order: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}, from: {$ref: address.yaml}}}
        Pet: {type: object, properties: {color: {$ref: '#/components/schemas/Color'}}}
        Color: {type: string, enum: [red, green]}
        Address: {$ref: address.yaml}
        Shape: {type: object, properties: {s: {type: string}}}
        Loop: {type: object, properties: {next: {$ref: '#/components/schemas/Loop'}}}
        """);

    private static readonly (string, string) Address = ("address.yaml", "type: object\nproperties: {zip: {type: string}}\n");

    [Theory]
    [InlineData("target: $.info, update: {x-a: 1}", "")]
    [InlineData("target: $.components.schemas.Order, update: {title: Ordered}", "Order")]
    [InlineData("target: $.components.schemas.Pet.properties, update: {name: {type: string}}", "Order Pet")]
    [InlineData("target: $.components.schemas.Color.enum, update: blue", "Color Order Pet")]
    [InlineData("target: $.components.schemas.Address.properties, update: {city: {type: string}}", "Address Order")]
    [InlineData("target: $.components.schemas.Loop, update: {title: Looped}", "Loop")]
    [InlineData("target: $.components.schemas, update: {Own: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}}", "Own")]
    [InlineData("target: $.components.schemas, update: {Color: {description: Of a pet.}}", "Color Order Pet")]
    [InlineData("target: $.components.schemas, update: {Own: {type: object, properties: {s: {$ref: '#/components/schemas/Shape/properties/s'}, l: {$ref: '#/components/schemas/Loop/properties/next'}}}}", "Loop Own Shape")]
    public void Only_what_changed_and_what_reaches_it_is_new(string action, string changed)
    {
        ReadResult result = Overlaying.Read(Document, Overlaying.WithActions(action), Address);
        Assert.Equal("", string.Join('\n', Reading.Lines(result)));
        Assert.Equal(
            changed.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            result.Model!.Types.Where(type => type.Id.File == Overlaying.File && !type.Id.Pointer.Contains("/properties/", StringComparison.Ordinal)).Select(type => type.Name));
        Assert.All(result.Model.Types, type => Assert.Contains(type.Id.File, (IEnumerable<string>)[Overlaying.File, Overlaying.Base, "address.yaml"]));
        Assert.Equal(
            [.. (string[])["Address", "Color", "Loop", "Order", "Pet", "Shape"], .. changed.Split(' ').Where(name => name == "Own")],
            result.Model.Types.Select(type => type.Name).OrderBy(name => name == "Own").ThenBy(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void Both_documents_in_one_run_share_their_types()
    {
        ReadResult result = OpenApiReader.Read(
            [Overlaying.Base, Overlaying.File],
            new MemorySources(
                (Overlaying.Base, Document), Address,
                (Overlaying.File, Overlaying.WithActions("target: $.components.schemas, update: {Own: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}}"))));
        Assert.Equal("", string.Join('\n', Reading.Lines(result)));
        Assert.Equal(["Address", "Color", "Loop", "Order", "Own", "Pet", "Shape"], result.Model!.Types.Select(type => type.Name));
        Assert.Equal(["api", "acme"], result.Documents.Select(document => document.Name));
    }

    [Fact]
    public void Two_forms_of_a_schema_in_one_run_are_told_apart_by_what_changed_it()
    {
        ReadResult result = OpenApiReader.Read(
            [Overlaying.Base, Overlaying.File],
            new MemorySources((Overlaying.Base, Document), Address, (Overlaying.File, Overlaying.WithActions("target: $.components.schemas.Pet, update: {title: Other}"))));
        Assert.Equal(
            [
                "api.yaml(8,12): error CDSC0096: The schema 'Order' has two forms in one run, as it stands here and as 'acme.overlay.yaml' changes it or what it refers to; generate each in a run of its own.",
                "api.yaml(9,10): error CDSC0096: The schema 'Pet' has two forms in one run, as it stands here and as 'acme.overlay.yaml' changes it or what it refers to; generate each in a run of its own.",
            ],
            Reading.Lines(result));
    }

    [Fact]
    public void A_document_with_operations_and_an_overlay_of_it_do_not_go_together()
    {
        ReadResult result = OpenApiReader.Read(
            [Overlaying.Base, Overlaying.File],
            new MemorySources(
                (Overlaying.Base, Yaml.WithOperation("operationId: op\nresponses: {'200': {description: Fine.}}")),
                (Overlaying.File, Overlaying.WithActions("target: $.info, update: {x-a: 1}"))));
        Assert.Equal(
            ["api.yaml(8,20): error CDSC0097: The operation 'op' comes twice, since the run takes both a document and an overlay of it; take only the overlay, which has all of the document."],
            Reading.Lines(result));
    }

    [Fact]
    public void An_operation_that_an_overlay_has_twice_is_told_as_in_any_document()
    {
        ReadResult result = Overlaying.Read(
            Yaml.WithPaths("/a: {$ref: path.yaml}\n/b: {$ref: path.yaml}"), Overlaying.WithActions("target: $.info, update: {x-a: 1}"),
            ("path.yaml", "get:\n  operationId: op\n  responses: {'200': {description: Fine.}}\n"));
        Assert.Equal(["path.yaml(2,16): CDSC0022"], Reading.Ids(result));
    }

    [Fact]
    public void A_part_that_the_document_does_not_list_is_no_type_of_the_overlay_either()
    {
        string document = Yaml.WithSchemas("Pet: {allOf: [{$ref: base.yaml}], properties: {name: {type: string}}}");
        (string, string) part = ("base.yaml", "type: object\nproperties: {id: {type: string}}\n");
        foreach (string action in (string[])["target: $.info, update: {x-a: 1}", "target: $.components.schemas.base.properties, update: {own: {type: string}}"])
        {
            ReadResult result = Overlaying.Read(document, Overlaying.WithActions(action), part);
            Assert.Equal("", string.Join('\n', Reading.Lines(result)));
            Assert.Equal("Pet", Assert.Single(result.Model!.Types).Name);
            Assert.Equal(["acme/Pet.schema.json"], JsonSchemaWriter.ToFiles(result.Documents[0], "urn:x:").Select(file => file.Path));
            Assert.Equal(["Pet", "base"], Overlaying.Bundle(result)["components"]!["schemas"]!.AsObject().Select(schema => schema.Key));
        }
    }

    [Fact]
    public void A_schema_of_an_overlay_can_stand_in_a_file_of_its_own()
    {
        ReadResult result = Overlaying.Read(
            Document, Overlaying.WithActions("target: $.components.schemas, update: {Own: {$ref: own.yaml}}"), Address, ("own.yaml", "type: object\nproperties: {x: {type: string}}\n"));
        Assert.Equal("""{"type":"object","properties":{"x":{"type":"string"}}}""", Overlaying.Bundle(result)["components"]!["schemas"]!["Own"]!.ToJsonString());
        Assert.Equal("own.yaml", result.Model!.Types.Single(type => type.Name == "Own").Id.File);
    }

    [Fact]
    public void A_schema_that_is_removed_is_missed_where_it_is_referred_to()
    {
        ReadResult result = Overlaying.Read(Document, Overlaying.WithActions("target: $.components.schemas.Color, remove: true"), Address);
        Assert.Equal(
            ["api.yaml(9,52): error CDSC0010: The reference '#/components/schemas/Color' leads nowhere: there is no 'Color' in 'acme.overlay.yaml'."],
            Reading.Lines(result));
    }

    [Fact]
    public void An_overlay_can_extend_an_overlay()
    {
        string second = Overlaying.WithActions("target: $.components.schemas.Color.enum, update: black").Replace("extends: api.yaml", "extends: acme.overlay.yaml", StringComparison.Ordinal);
        ReadResult result = OpenApiReader.Read(
            ["b/overlay.yaml"],
            new MemorySources(
                (Overlaying.Base, Document), Address,
                (Overlaying.File, Overlaying.WithActions("target: $.components.schemas.Color.enum, update: blue", "target: $.components.schemas.Shape, update: {title: S}")),
                ("b/overlay.yaml", second.Replace("acme.overlay.yaml", "../acme.overlay.yaml", StringComparison.Ordinal))));
        Assert.Equal("""["red","green","blue","black"]""", Overlaying.Bundle(result)["components"]!["schemas"]!["Color"]!["enum"]!.ToJsonString());
        Assert.Equal("b", result.Documents[0].Name);
        Assert.Equal(
            ["Address address.yaml", "Color b/overlay.yaml", "Loop api.yaml", "Order b/overlay.yaml", "Pet b/overlay.yaml", "Shape acme.overlay.yaml"],
            result.Model!.Types.Select(type => $"{type.Name} {type.Id.File}"));
        Assert.Equal(
            ["api.yaml(10,34)", "api.yaml(10,39)", "acme.overlay.yaml(6,55)", "b/overlay.yaml(6,55)"],
            result.Model.Types.OfType<EnumType>().Single().Values.Select(value => value.Location.ToString()));
    }
}
