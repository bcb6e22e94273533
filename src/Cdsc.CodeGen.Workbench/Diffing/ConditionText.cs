using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Says in short what a condition demands; what has no short form is called by its keywords.</summary>
internal static class ConditionText
{
    private const int MaximumParts = 6;

    /// <summary>The words for a condition.</summary>
    public static string Of(SourceNode node)
    {
        if (node is not ObjectNode schema || !schema.TryGet("if", out SourceNode? test))
        {
            return Facts(node, "it");
        }

        var parts = new List<string>();
        if (schema.TryGet("then", out SourceNode? then))
        {
            parts.Add($"when {Facts(test, "it")}: {Facts(then, "it")}");
        }

        if (schema.TryGet("else", out SourceNode? otherwise))
        {
            parts.Add($"{(parts.Count == 0 ? $"unless {Facts(test, "it")}" : "otherwise")}: {Facts(otherwise, "it")}");
        }

        return string.Join("; ", parts);
    }

    /// <summary>The words for what a condition demands where it holds.</summary>
    public static string Then(SourceNode condition) =>
        condition is ObjectNode schema && schema.TryGet("then", out SourceNode? then) ? Facts(then, "it") : "it is anything";

    private static string Facts(SourceNode node, string subject)
    {
        if (node is not ObjectNode schema)
        {
            return node is BooleanNode { Value: false } ? $"{subject} is not allowed" : $"{subject} is anything";
        }

        List<string> facts = [.. schema.Members.SelectMany(member => FactsOf(schema, member, subject))];
        return facts.Count switch
        {
            0 => $"{subject} is anything",
            > MaximumParts => string.Join(" and ", facts.Take(MaximumParts)) + " and more",
            _ => string.Join(" and ", facts),
        };
    }

    private static IEnumerable<string> FactsOf(ObjectNode schema, ObjectMember member, string subject)
    {
        switch (member.Name, member.Value)
        {
            case ("required", ArrayNode names):
                // A member that something is said of is there.
                return names.Items.OfType<StringNode>().Where(name => (schema.Get("properties") as ObjectNode)?.Has(name.Value) != true).Select(name => $"{name.Value} is present");
            case ("properties", ObjectNode properties):
                return properties.Members.Select(property => Facts(property.Value, property.Name));
            case ("const", { } value):
                return [$"{subject} is {Value(value)}"];
            case ("enum", ArrayNode values):
                return [$"{subject} is {string.Join(" or ", values.Items.Select(Value))}"];
            case ("type", ArrayNode):
                return [$"{subject} is {TypeOf(member.Value)}"];
            case ("type", StringNode):
                // Where more is said, the type only goes along.
                return schema.Members.Any(other => other.Name is "minItems" or "maxItems" or "contains" or "properties" or "required") ? [] : [$"{subject} is {TypeOf(member.Value)}"];
            case ("minItems" or "minLength", NumberNode { Text: "1" }):
                return [$"{subject} is not empty"];
            case ("maxItems" or "maxLength", NumberNode { Text: "0" }):
                return [$"{subject} is empty"];
            case ("not", { } inner):
                return [$"not ({Facts(inner, subject)})"];
            case ("anyOf" or "oneOf", ArrayNode choices):
                return ["(" + string.Join(" or ", choices.Items.Select(choice => Facts(choice, subject))) + ")"];
            case ("allOf", ArrayNode parts):
                return parts.Items.Select(part => Of(part));
            case ("contains" or "items", { } item):
                return [$"{(member.Name == "items" ? "every" : "an")} item of {subject} fits ({Facts(item, "it")})"];
            case ("$ref", StringNode reference):
                return [$"{subject} is {RelativeFile.StemOf(reference.Value.Split('/')[^1])}"];
            case (_, NumberNode or StringNode or BooleanNode) when !CanonicalSchema.IsAnnotation(member.Name):
                return member.Name == "format" ? [] : [$"{subject} has {member.Name} {Value(member.Value)}"];
            default:
                return CanonicalSchema.IsAnnotation(member.Name) ? [] : [$"{subject} fits {member.Name}"];
        }
    }

    private static string TypeOf(SourceNode type) => type switch
    {
        ArrayNode types => string.Join(" or ", types.Items.Select(TypeOf)),
        StringNode { Value: "null" } => "null",
        StringNode { Value: "array" or "object" or "integer" } name => "an " + name.Value,
        StringNode name => "a " + name.Value,
        _ => "anything",
    };

    private static string Value(SourceNode node) => node switch
    {
        StringNode text => $"'{text.Value}'",
        NumberNode number => number.Text,
        BooleanNode flag => flag.Value ? "true" : "false",
        NullNode => "null",
        _ => "a certain value",
    };
}
