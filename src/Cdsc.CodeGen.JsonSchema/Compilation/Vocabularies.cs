namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The vocabularies that bring keywords with an effect on the result.</summary>
[Flags]
internal enum Vocabularies
{
    Core = 0,
    Applicator = 1,
    Unevaluated = 2,
    Validation = 4,
    FormatAnnotation = 8,
    FormatAssertion = 16,
    Content = 32,

    /// <summary>What a schema has whose metaschema is that of 2020-12, or isn't named.</summary>
    Standard = Applicator | Unevaluated | Validation | FormatAnnotation | Content,
}
