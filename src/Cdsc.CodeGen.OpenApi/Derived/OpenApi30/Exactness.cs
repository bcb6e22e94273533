namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Tells which schemas OpenAPI 3.0 can say in full. Others are said in part, which allows more; under <c>not</c> that would
/// allow less, and in <c>oneOf</c> it could make two branches match.
/// </summary>
internal sealed class Exactness(SelfContainedTree tree)
{
    /// <summary>Whether a schema is said in full.</summary>
    public bool IsExact(SourceNode schema) => IsExact(schema, new HashSet<SourceNode>(ReferenceEqualityComparer.Instance));

    /// <summary>Whether a keyword is one that only sentences can say.</summary>
    public static bool IsCondition(ObjectNode schema, string keyword) => keyword switch
    {
        "if" => schema.Has("then") || schema.Has("else"),
        "contains" or "dependentRequired" or "dependentSchemas" or "patternProperties" or "propertyNames" or "prefixItems" or "$dynamicRef" => true,
        "items" => schema.Has("prefixItems"),
        "unevaluatedItems" => schema.Has("prefixItems") || !StandsForItems(schema),
        "additionalProperties" => schema.Has("patternProperties"),
        "unevaluatedProperties" => schema.Has("patternProperties") || !StandsForAdditionalProperties(schema),
        _ => false,
    };

    /// <summary>Whether <c>unevaluatedProperties</c> says what <c>additionalProperties</c> would.</summary>
    public static bool StandsForAdditionalProperties(ObjectNode schema) =>
        !schema.Has("additionalProperties") && !SchemaParts.HasInPlaceApplicator(schema);

    /// <summary>Whether <c>unevaluatedItems</c> says what <c>items</c> would.</summary>
    public static bool StandsForItems(ObjectNode schema) =>
        !schema.Has("items") && !schema.Has("contains") && !SchemaParts.HasInPlaceApplicator(schema);

    private bool IsExact(SourceNode node, HashSet<SourceNode> visited)
    {
        if (node is not ObjectNode schema || !visited.Add(schema))
        {
            return true;
        }

        return !schema.Members.Any(member => IsCondition(schema, member.Name))
            && (tree.TargetOf(schema) is not { } target || IsExact(target, visited))
            && schema.Members.All(member => member.Name is "$defs" or "definitions" or "contentSchema" || Parts(member).All(part => IsExact(part, visited)));
    }

    private static IEnumerable<SourceNode> Parts(ObjectMember member) => (NodeKinds.OfMember(NodeKind.Schema, member.Name), member.Value) switch
    {
        (NodeKind.Schema, var schema) => [schema],
        (NodeKind.SchemaMap, ObjectNode map) => map.Members.Select(entry => entry.Value),
        (NodeKind.SchemaArray, ArrayNode array) => array.Items,
        _ => [],
    };
}
