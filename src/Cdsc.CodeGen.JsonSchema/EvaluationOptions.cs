namespace Cdsc.CodeGen.JsonSchema;

/// <summary>How to evaluate an instance.</summary>
public sealed record EvaluationOptions
{
    /// <summary>What is used when no options are given.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>
    /// Whether <c>format</c> is checked. By default it is an annotation, as the specification wants it; a schema whose
    /// metaschema has the format-assertion vocabulary is checked in any case. Formats that the specification doesn't
    /// define never fail.
    /// </summary>
    public bool AssertFormat { get; init; }

    /// <summary>Whether to stop at the first error instead of collecting them all.</summary>
    public bool StopAtFirstError { get; init; }

    /// <summary>
    /// How deep schemas may be applied within schemas. Each level of the instance takes one level for its schema and
    /// one for each reference or <c>allOf</c> on the way. Beyond it the result is a <see cref="SchemaErrorKind.DepthLimit"/>.
    /// </summary>
    public int MaxDepth { get; init; } = 1000;

    /// <summary>
    /// Whether messages quote values of the instance (shortened). Turn it off where instances hold secrets and messages
    /// are logged; names of members are quoted in any case.
    /// </summary>
    public bool ShowValues { get; init; } = true;
}
