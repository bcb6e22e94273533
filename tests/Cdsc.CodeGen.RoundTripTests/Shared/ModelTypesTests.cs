namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>No type can be forgotten: the schemas and the tests have the same.</summary>
public sealed class ModelTypesTests
{
    public static TheoryData<string> Lists => ModelTypes.ListNames;

    [Fact]
    public void Every_object_of_the_schemas_is_tested() =>
        Assert.Equal(Sorted(Bundle.Definitions.Names.Where(n => Bundle.Definitions.View(n).IsObject)), Sorted(ModelTypes.Objects.Select(t => t.Name)));

    [Fact]
    public void Every_list_of_the_schemas_is_tested() =>
        Assert.Equal(Sorted(Bundle.Definitions.Names.Where(n => Bundle.Definitions.View(n).ListValues.Count > 0)), Sorted(ModelTypes.Lists.Select(t => t.Name)));

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_knows_the_values_of_its_schema_in_their_order(string name)
    {
        ModelType list = ModelTypes.Of(name);
        var known = (System.Collections.IEnumerable)list.Type.GetProperty("KnownValues")!.GetValue(null)!;
        Assert.Equal(list.Schema.ListValues, known.Cast<object>().Select(v => v.ToString()));
        Assert.True(list.Schema.IsOpenList);
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
