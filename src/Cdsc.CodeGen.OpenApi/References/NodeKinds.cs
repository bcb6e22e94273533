namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells the kind of a member from the kind of the value around it: what stages that only follow references know of where schemas stand.</summary>
internal static class NodeKinds
{
    /// <summary>The kind of the member <paramref name="name"/> of a value of kind <paramref name="parent"/>.</summary>
    public static NodeKind OfMember(NodeKind parent, string name) => parent switch
    {
        NodeKind.OpenApi => OfOpenApiMember(name),
        NodeKind.OpenApiMap => NodeKind.OpenApi,
        NodeKind.Schema => OfKeyword(name),
        NodeKind.SchemaMap => NodeKind.Schema,
        _ => NodeKind.Data,
    };

    /// <summary>The kind of an item of an array of kind <paramref name="array"/>.</summary>
    public static NodeKind OfItem(NodeKind array) => array == NodeKind.SchemaArray ? NodeKind.Schema : array;

    private static NodeKind OfOpenApiMember(string name) => name switch
    {
        "schema" or "itemSchema" => NodeKind.Schema,
        "schemas" => NodeKind.SchemaMap,
        "example" or "value" or "enum" or "default" => NodeKind.Data,
        "paths" or "webhooks" or "responses" or "parameters" or "examples" or "requestBodies" or "headers"
            or "securitySchemes" or "links" or "callbacks" or "pathItems" or "mediaTypes" or "additionalOperations" or "content" or "encoding" or "variables"
            => NodeKind.OpenApiMap,
        _ => name.StartsWith("x-", StringComparison.Ordinal) ? NodeKind.Data : NodeKind.OpenApi,
    };

    private static NodeKind OfKeyword(string name) => name switch
    {
        "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" => NodeKind.SchemaMap,
        "allOf" or "anyOf" or "oneOf" or "prefixItems" => NodeKind.SchemaArray,
        "items" or "additionalProperties" or "not" or "if" or "then" or "else" or "contains" or "propertyNames"
            or "unevaluatedItems" or "unevaluatedProperties" or "contentSchema" => NodeKind.Schema,
        _ => NodeKind.Data,
    };
}
