using System.Collections.Frozen;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>In which keywords schemas are found, and so <c>$id</c> and anchors count. Elsewhere these are mere data.</summary>
internal static class SubschemaKeywords
{
    /// <summary>The value is a schema.</summary>
    public static FrozenSet<string> Single { get; } = FrozenSet.ToFrozenSet(
        [
            "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
            "unevaluatedItems", "unevaluatedProperties",
        ],
        StringComparer.Ordinal);

    /// <summary>The value is an array of schemas.</summary>
    public static FrozenSet<string> Lists { get; } = FrozenSet.ToFrozenSet(["allOf", "anyOf", "oneOf", "prefixItems"], StringComparer.Ordinal);

    /// <summary>
    /// The value is an object of schemas. The last two are of earlier drafts and stay in use; <c>dependencies</c> also
    /// holds arrays.
    /// </summary>
    public static FrozenSet<string> Maps { get; } = FrozenSet.ToFrozenSet(
        ["$defs", "dependentSchemas", "patternProperties", "properties", "definitions", "dependencies"],
        StringComparer.Ordinal);
}
