using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>That nothing is left out of what validators are asked about.</summary>
public sealed class InstanceTests
{
    [Fact]
    public void Every_example_file_is_among_the_instances()
    {
        IEnumerable<string> missing =
            from specification in Repository.Specifications
            from file in Repository.Files($"openapi/{specification}/examples", "*.json")
            let value = JsonNode.Parse(Repository.Text(file))
            where !Example.All.Any(example => example.Specification == specification && JsonNode.DeepEquals(example.Value, value))
            select file;
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_rule_has_a_schema_to_be_held_against() => Assert.All(
        RuleCase.All, rule => Assert.Contains(SelfContainedSchema.All, schema => schema.Name == rule.Schema));
}
