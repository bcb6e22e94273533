using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>A rule of <c>openapi/rules.yaml</c>, whose head explains the members.</summary>
internal sealed record Rule(string Id, string Spec, string Section, string Url, string Binds, string Class, string Text, JsonObject Source)
{
    private static readonly string[] HomeMembers = ["schema", "document", "conformance", "manual", "dropped"];

    /// <summary>All rules, in their order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. JsonNode.Parse(Definitions.Parse("openapi/rules.yaml").GetRawText())!.AsArray().Select(rule => Of(rule!.AsObject()))];

    /// <summary>Which members say where it lives: exactly one.</summary>
    public IReadOnlyList<string> HomeKinds => [.. HomeMembers.Where(Source.ContainsKey)];

    /// <summary>The keywords that carry a rule of the class schema.</summary>
    public IReadOnlyList<SchemaHome> SchemaHomes => Source["schema"] switch
    {
        JsonObject one => [SchemaHome.Of(one)],
        JsonArray several => [.. several.Select(one => SchemaHome.Of(one!.AsObject()))],
        _ => [],
    };

    public string? Member(string name) => Source[name]?.GetValue<string>();

    private static Rule Of(JsonObject rule) => new(
        Cell(rule, "id"), Cell(rule, "spec"), Cell(rule, "section"), Cell(rule, "url"), Cell(rule, "binds"), Cell(rule, "class"), Cell(rule, "text"), rule);

    private static string Cell(JsonObject rule, string name) => rule[name]!.GetValue<string>();
}
