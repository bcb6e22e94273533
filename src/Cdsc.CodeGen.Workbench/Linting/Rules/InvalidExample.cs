using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Examples fit their schemas.</summary>
internal sealed class InvalidExample() : LintRule(1010, "invalid-example", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "People copy examples before they read anything else.";

    /// <inheritdoc/>
    public override string Fix => "Mend the example, or the schema if the example is right.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        maxLength: 3
        examples:
          - Garfield
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        maxLength: 3
        examples:
          - Tom
        """);

    /// <inheritdoc/>
    /// <summary>Formats are meant as assertions.</summary>
    private static readonly EvaluationOptions Options = new() { AssertFormat = true };

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        var schemas = new LintSchemas(subject);
        foreach (LintSample sample in subject.Samples)
        {
            if (schemas.Compile(sample.Schema, out string? problem) is not { } schema)
            {
                yield return At(sample.Schema, $"The schema can't be evaluated, so nothing tells whether its examples fit: {problem}.");
            }
            else if (schema.Evaluate(LintSchemas.ElementOf(sample.Value), Options).Errors is [var error, ..] errors)
            {
                string more = errors.Count == 1 ? "" : $" ({errors.Count - 1} more)";
                yield return At(NodeAt(sample.Value, error.InstancePointer), $"This doesn't fit its schema: {error.Message.TrimEnd('.')}{more}.");
            }
        }
    }

    private static SourceNode NodeAt(SourceNode value, string pointer) =>
        JsonPointer.Split(pointer).Aggregate(value, (node, segment) => node.Child(segment) ?? node);
}
