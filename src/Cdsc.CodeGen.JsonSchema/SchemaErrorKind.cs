namespace Cdsc.CodeGen.JsonSchema;

/// <summary>What an error says: that the instance breaks the schema, or that this couldn't be found out.</summary>
public enum SchemaErrorKind
{
    /// <summary>The instance breaks the keyword.</summary>
    Violation,

    /// <summary>
    /// It is not known whether a pattern matches: it took longer than <see cref="JsonSchemaSetOptions.PatternTimeLimit"/>,
    /// or .NET's regular expressions broke down over it.
    /// </summary>
    PatternUndecided,

    /// <summary>Schemas were applied within schemas deeper than <see cref="EvaluationOptions.MaxDepth"/>.</summary>
    DepthLimit,

    /// <summary>A schema refers to itself for the same value, which would never end.</summary>
    InfiniteRecursion,
}
