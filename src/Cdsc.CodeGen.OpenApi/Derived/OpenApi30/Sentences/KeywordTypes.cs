namespace Cdsc.CodeGen.OpenApi;

/// <summary>The types that keywords are about: on a value of another type they say nothing.</summary>
internal static class KeywordTypes
{
    /// <summary>The type that a keyword is about; empty for one that is about all.</summary>
    public static string Of(ObjectNode schema, string keyword) => keyword switch
    {
        "format" => JsonSchemaWriter.StandardFormats.Contains(schema.GetString(keyword) ?? "") ? "string" : "",
        "minLength" or "maxLength" or "pattern" or "contentEncoding" or "contentMediaType" or "contentSchema" => "string",
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => "number",
        "items" or "prefixItems" or "contains" or "minItems" or "maxItems" or "uniqueItems" or "unevaluatedItems" => "array",
        "properties" or "required" or "dependentRequired" or "dependentSchemas" or "patternProperties" or "additionalProperties"
            or "unevaluatedProperties" or "propertyNames" or "minProperties" or "maxProperties" => "object",
        _ => "",
    };
}
