using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Operations have a summary.</summary>
internal sealed class MissingSummary() : LintRule(1024, "missing-summary", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Menus and tables of contents have room for a few words, not for a description.";

    /// <inheritdoc/>
    public override string Fix => "Say in a few words what the operation does.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
        """
        operationId: listPets
        tags:
          - Pets
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
        .Where(operation => Lacks(operation.Node, "summary"))
        .Select(operation => At(operation.Member, $"The operation '{operation.Label}' has no summary; say in a few words what it does."));
}
