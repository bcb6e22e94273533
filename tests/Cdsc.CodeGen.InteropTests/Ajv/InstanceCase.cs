using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>An instance, the schema it is held against, and what is known of it.</summary>
/// <param name="Origin">Where the instance comes from, for a person.</param>
/// <param name="Schema">The <c>$id</c> of the schema.</param>
/// <param name="Instance">The instance.</param>
/// <param name="IsValid">What two validators must say.</param>
internal sealed record InstanceCase(string Origin, string Schema, JsonNode? Instance, bool IsValid)
{
    /// <summary>Every example.</summary>
    public static IEnumerable<InstanceCase> OfExamples() =>
        from example in Examples.All
        let schema = SelfContainedSchema.All.Single(s => s.Specification == example.Specification && s.Name == example.Schema)
        select new InstanceCase(example.ToString(), schema.Id, example.Node, true);

    /// <summary>What every rule of the class <c>schema</c> allows and forbids. A schema that both specifications have is held twice.</summary>
    public static IEnumerable<InstanceCase> OfRules() =>
        from rule in SchemaCase.All
        from schema in SelfContainedSchema.All
        where schema.Name == rule.Schema
        from valid in (bool[])[true, false]
        select new InstanceCase($"{rule.Rule}, {(valid ? "valid" : "violating")}", schema.Id, valid ? rule.Valid : rule.Violating, valid);
}
