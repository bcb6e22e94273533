using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Names;

/// <summary>Names as the plan gives them, over a whole document.</summary>
public sealed class PlannedNamesTests
{
    [Theory]
    [InlineData("pet: {properties: {x: {type: string}}}\nPet: {properties: {x: {type: string}}}\nPET: {properties: {x: {type: string}}}")]
    [InlineData("a_b: {enum: [x]}\na-b: {enum: [x]}\nAB: {enum: [x]}\na.b: {enum: [x]}")]
    [InlineData("Support: {enum: [x]}\nModelJson: {enum: [x]}\nModelJsonResolver: {enum: [x]}\nThing: {enum: [x]}\nThingJsonConverter: {enum: [x]}")]
    [InlineData("ServerRoutes: {enum: [x]}\nTestClient: {enum: [x]}\nTestHandler: {enum: [x]}\nopRequest: {enum: [x]}\nopResult: {enum: [x]}")]
    public void Files_differ_by_more_than_case(string schemas)
    {
        CSharpPlan plan = Plan(schemas);
        string[] paths = [.. plan.Files.Select(file => file.Path), .. plan.Copies.Select(file => file.Path)];
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_file_has_the_name_of_a_device()
    {
        CSharpPlan plan = Plan("con: {enum: [x]}\nNUL: {properties: {x: {type: string}}}\ncom1: {enum: [x]}\nlpt9: {enum: [x]}\naux.x: {enum: [x]}");
        Assert.All(plan.Files, file => Assert.True(Cli.OutputPath.IsSafe(file.Path), file.Path));
        Assert.Contains("Models/Con2.cs", plan.Files.Select(file => file.Path));
    }

    [Fact]
    public void Schemas_that_differ_by_case_become_different_types() =>
        Assert.Equal(["PET", "Pet2", "Pet3"], Plan("pet: {enum: [x]}\nPet: {enum: [x]}\nPET: {enum: [x]}").Files.Select(file => file.View).OfType<EnumView>().Select(view => view.Name).Distinct());

    [Fact]
    public void Members_that_become_one_name_are_numbered_and_none_hides_what_every_class_has()
    {
        ObjectView view = Plan("Thing: {properties: {thing: {}, a_b: {}, a-b: {}, aB: {}, equals: {}, get_type: {}, additional_members: {}, tostring: {}, to_string: {}, '': {}, '1': {}}}")
            .Files.Select(file => file.View).OfType<ObjectView>().First();
        Assert.Equal(
            ["Thing2", "AB", "AB2", "AB3", "Equals2", "GetType2", "AdditionalMembers2", "Tostring", "ToString2", "Unnamed", "_1"],
            view.Members.Select(member => member.Name));
        string[] locals = [.. view.Members.Select(member => member.Local), .. view.Words.SelectMany(word => new[] { word.Local, word.Missing })];
        Assert.Equal(locals.Length, locals.Select(local => local.TrimStart('@')).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Values_of_a_list_that_become_one_name_are_numbered()
    {
        EnumView view = Plan("""List: {enum: [a-b, a_b, '', ' ', '1', value, is_known, known values, to_string, list, "\n", "\""]}""")
            .Files.Select(file => file.View).OfType<EnumView>().First();
        Assert.Equal(
            ["AB", "AB2", "Unnamed", "Unnamed2", "_1", "Value2", "IsKnown2", "KnownValues2", "ToString2", "List2", "Unnamed3", "Unnamed4"],
            view.Values.Select(value => value.Name));
    }

    [Fact]
    public void Two_names_of_five_hundred_characters_that_differ_at_the_end_stay_two()
    {
        string longName = new('a', 500);
        ObjectView view = Plan($"Thing: {{properties: {{{longName}1: {{}}, {longName}2: {{}}}}}}").Files.Select(file => file.View).OfType<ObjectView>().First();
        Assert.Equal(2, view.Members.Select(member => member.Name).Distinct().Count());
        Assert.All(view.Members, member => Assert.InRange(member.Name.Length, 1, 125));
    }

    private static CSharpPlan Plan(string schemas) => Sample.Plan(Reading.Model(
        Yaml.WithOperation("operationId: op\nresponses: {'200': {description: x}}", schemas)));
}
