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

    [Fact]
    public void Schemas_in_a_circle_end()
    {
        ReadResult result = Reading.Document(Yaml.WithSchemas(
            "A: {type: object, properties: {b: {$ref: '#/x-b'}}}\n") + "x-b: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/x-b'}}, not: {$ref: '#/nowhere'}}\n");
        Assert.Equal(["CDSC0010"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }
}
