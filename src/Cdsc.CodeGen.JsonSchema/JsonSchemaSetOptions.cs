namespace Cdsc.CodeGen.JsonSchema;

/// <summary>How a <see cref="JsonSchemaSet"/> compiles.</summary>
public sealed record JsonSchemaSetOptions
{
    /// <summary>
    /// How long one match of one pattern may take. A pattern can be written so that it takes years; when the time is up,
    /// the result is a <see cref="SchemaErrorKind.PatternUndecided"/>. Must be greater than zero.
    /// </summary>
    public TimeSpan PatternTimeLimit { get; init; } = TimeSpan.FromSeconds(1);
}
