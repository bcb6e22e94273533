using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>No type can be forgotten: the definitions, the generated types and the tests have the same.</summary>
public sealed class ModelTypesTests
{
    public static TheoryData<string> Lists => ModelTypes.ListNames;

    [Fact]
    public void Every_object_of_the_definitions_is_tested() =>
        Assert.Equal(Sorted(ModelTypes.Objects.Select(t => t.Name)), Sorted(ObjectsOf([.. Definitions.Bundles.Values])));

    [Fact]
    public void An_object_that_is_new_in_the_definitions_would_be_missed()
    {
        JsonNode root = JsonNode.Parse(TestFiles.Bundle(TestFiles.ClientRegistration).GetRawText())!;
        root["components"]!["schemas"]!["Tariff"] = JsonNode.Parse("""{ "type": "object", "properties": {} }""");
        root["components"]!["schemas"]!["TariffRequest"] = JsonNode.Parse("""{ "oneOf": [ { "$ref": "#/components/schemas/Tariff" } ] }""");
        Bundle[] more = [Definitions.Bundles[TestFiles.ServerMetadata], new Bundle(Json.Parse(root.ToJsonString()))];
        Assert.Equal(["Tariff", "TariffRequest"], Sorted(ObjectsOf(more).Except(ModelTypes.Objects.Select(t => t.Name))));
    }

    [Fact]
    public void Every_list_of_the_schemas_is_tested() => Assert.Equal(
        Sorted(Definitions.SchemaNames.Where(n => Definitions.Schema(n).View.ListValues.Count > 0)), Sorted(ModelTypes.Lists.Select(t => t.Name)));

    [Fact]
    public void Every_generated_type_that_has_a_converter_is_tested() => Assert.Equal(
        Sorted(typeof(Cdsc.Models.Problem).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Cdsc.Models.Problem).Namespace && t.GetCustomAttribute<JsonConverterAttribute>() is not null)
            .Select(t => t.Name)),
        Sorted(ModelTypes.All.Select(t => t.Type.Name).Distinct()));

    [Fact]
    public void Schemas_of_both_specifications_are_the_same()
    {
        IGrouping<string, SelfContainedSchema>[] shared = [.. SelfContainedSchema.All.GroupBy(schema => schema.Name).Where(group => group.Count() > 1)];
        Assert.NotEmpty(shared);
        Assert.All(shared, group => Assert.Null(JsonDifference.Find(WithoutId(group.First().Document), WithoutId(group.Last().Document))));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_knows_the_values_of_its_schema_in_their_order(string name)
    {
        ModelType list = ModelTypes.Of(name);
        var known = (System.Collections.IEnumerable)list.Type.GetProperty("KnownValues")!.GetValue(null)!;
        Assert.Equal(list.Schema.ListValues, known.Cast<object>().Select(v => v.ToString()));
    }

    [Fact]
    public void Only_lists_that_clients_alone_send_are_closed() =>
        Assert.Equal(["GrantPatchStatus", "MessageCreateType"], Sorted(ModelTypes.Lists.Where(l => !l.Schema.IsOpenList).Select(l => l.Name)));

    /// <summary>What only ever is a part of other objects has no type and no schema of its own.</summary>
    private static IEnumerable<string> ObjectsOf(IReadOnlyCollection<Bundle> bundles)
    {
        IEnumerable<string> parts = bundles.SelectMany(b => b.Referenced(inAllOf: true)).Except(bundles.SelectMany(b => b.Referenced(inAllOf: false)));
        return bundles.SelectMany(b => b.Objects).Except(parts).Distinct();
    }

    private static JsonElement WithoutId(JsonElement schema)
    {
        JsonObject copy = JsonNode.Parse(schema.GetRawText())!.AsObject();
        copy.Remove("$id");
        return Json.Parse(copy.ToJsonString());
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
