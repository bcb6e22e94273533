namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells schemas that only assert from those that say what a value is made of.</summary>
internal static class SchemaAssertions
{
    /// <summary>Whether a schema refuses no value: it has words at most.</summary>
    public static bool AllowsAnything(SourceNode branch) => branch switch
    {
        ObjectNode schema => schema.Members.All(member =>
            member.Name is "description" or "title" or "$comment" or "example" or "examples" or "default" or "deprecated" or "externalDocs"
            || member.Name.StartsWith("x-", StringComparison.Ordinal)),
        BooleanNode flag => flag.Value,
        _ => false,
    };

    /// <summary>Whether a branch of <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c> adds conditions but no type.</summary>
    public static bool IsMereAssertion(SourceNode branch) => branch switch
    {
        ObjectNode schema => schema.Members.All(member => member.Name
            is "if" or "then" or "else" or "not" or "required" or "dependentRequired" or "dependentSchemas"
            or "contains" or "minContains" or "maxContains" or "minProperties" or "maxProperties" or "propertyNames"
            or "minItems" or "maxItems" or "uniqueItems" or "minLength" or "maxLength" or "pattern"
            or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf"
            or "description" or "title" or "$comment" or "example" or "examples" or "default" or "deprecated" or "readOnly" or "writeOnly"
            or "xml" or "externalDocs" or "unevaluatedProperties" or "unevaluatedItems"
            || member.Name.StartsWith("x-", StringComparison.Ordinal)
            || (member.Name is "anyOf" or "oneOf" or "allOf" && member.Value is ArrayNode array && array.Items.All(IsMereAssertion))),
        BooleanNode => true,
        _ => false,
    };
}
