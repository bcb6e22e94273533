using System.Text.Json;

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
            let value = JsonElement.Parse(Repository.Text(file))
            where !Examples.All.Any(example => example.Specification == specification && JsonElement.DeepEquals(example.Value, value))
            select file;
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_rule_has_a_schema_to_be_held_against() => Assert.All(
        SchemaCase.All, rule => Assert.Contains(SelfContainedSchema.All, schema => schema.Name == rule.Schema));
}
