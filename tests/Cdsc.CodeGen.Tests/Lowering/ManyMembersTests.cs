namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>Objects with bases, on both sides of the number of members from which they are found in a table.</summary>
public sealed class ManyMembersTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(11, 2)]
    [InlineData(12, 2)]
    [InlineData(12, 5)]
    [InlineData(13, 13)]
    [InlineData(40, 40)]
    public void A_member_that_bases_declare_again_is_one(int ofBase, int own)
    {
        // Every second one of its own members is one of the base, which comes first.
        string[] names = [.. Enumerable.Range(0, own).Select(i => i % 2 == 0 && i < ofBase ? $"b{i}" : $"o{i}")];
        ApiModel model = Reading.Model(Yaml.WithSchemas(
            $"A: {{type: object, required: [b0], properties: {{{Members(Enumerable.Range(0, ofBase).Select(i => $"b{i}"), "string")}}}}}\n"
            + $"B: {{allOf: [{{$ref: '#/components/schemas/A'}}], type: object, required: [{names[^1]}], properties: {{{Members(names, "integer")}}}}}\n"));
        ObjectType type = model.Types.OfType<ObjectType>().Single(type => type.Name == "B");
        Assert.Equal([.. Enumerable.Range(0, ofBase).Select(i => $"b{i}"), .. names.Where(name => name[0] == 'o')], type.Properties.Select(property => property.Name));
        Assert.All(type.Properties, property => Assert.Equal(property.Name[0] == 'b' ? ScalarKind.String : ScalarKind.Int64, ((ScalarType)property.Type.Type).Kind));
        Assert.Equal(((string[])["b0", names[^1]]).Distinct().Order(StringComparer.Ordinal), type.Properties.Where(property => property.IsRequired).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(20)]
    public void A_member_that_two_bases_add_is_one(int ofBase)
    {
        ApiModel model = Reading.Model(Yaml.WithSchemas(
            $"A: {{type: object, properties: {{{Members(Enumerable.Range(0, ofBase).Select(i => $"b{i}"), "string")}}}}}\n"
            + "B: {type: object, properties: {b0: {type: string}, x: {type: string}}}\nC: {type: object, properties: {x: {type: integer}, y: {type: string}}}\n"
            + "D: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n"));
        Assert.Equal([.. Enumerable.Range(0, ofBase).Select(i => $"b{i}"), "x", "y"], model.Types.OfType<ObjectType>().Single(type => type.Name == "D").Properties.Select(property => property.Name));
    }

    [Fact]
    public void A_member_that_is_never_there_is_left_out_whoever_forbids_it()
    {
        ApiModel model = Reading.Model(Yaml.WithSchemas(
            "A: {type: object, properties: {a: {type: string}, b: {type: string}}}\n"
            + "B: {allOf: [{$ref: '#/components/schemas/A'}], type: object, properties: {a: false, c: {type: string}}}\n"));
        Assert.Equal(["b", "c"], model.Types.OfType<ObjectType>().Single(type => type.Name == "B").Properties.Select(property => property.Name));
    }

    private static string Members(IEnumerable<string> names, string type) => string.Join(", ", names.Select(name => $"{name}: {{type: {type}}}"));
}
