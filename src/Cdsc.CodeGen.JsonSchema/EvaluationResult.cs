namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The outcome of an evaluation.</summary>
/// <param name="IsValid">Whether the instance was found to be valid.</param>
/// <param name="Errors">
/// What is wrong: empty exactly when the instance is valid. The order is that of the schema's keywords and the
/// instance's members, the same on every run.
/// </param>
public sealed record EvaluationResult(bool IsValid, IReadOnlyList<SchemaError> Errors)
{
    /// <summary>
    /// Whether the evaluation came to its end. When not, the last of <see cref="Errors"/> says why, and the instance
    /// counts as not valid although nothing has been proved.
    /// </summary>
    public bool IsConclusive => IsValid || Errors[^1].Kind == SchemaErrorKind.Violation;
}
