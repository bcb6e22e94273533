using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Operations have one tag.</summary>
internal sealed class MissingTag() : LintRule(1023, "missing-tag", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Operations are grouped by tag, in code and in documentation; one without is in no group, one with two in both.";

    /// <inheritdoc/>
    public override string Fix => "Give the operation one tag.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
        """
        operationId: listPets
        summary: List the pets
        description: Reads all pets.
        externalDocs:
          url: https://example.org/spec/#pets
        responses:
          '200':
            description: The pets.
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/Pet'
          default:
            description: Any error.
        """,
        """
        operationId: listPets
        tags:
          - Pets
        summary: List the pets
        description: Reads all pets.
        externalDocs:
          url: https://example.org/spec/#pets
        responses:
          '200':
            description: The pets.
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/Pet'
          default:
            description: Any error.
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) => subject.Operations
        .Where(operation => operation.Node.Get("tags") is not ArrayNode { Items.Count: 1 })
        .Select(operation => At(operation.Member, $"The operation '{operation.Label}' needs exactly one tag."));
}
