using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Operations have ids in camelCase.</summary>
internal sealed class OperationId() : LintRule(1005, "operation-id", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "The id of an operation is its name in code and in what others write about it.";

    /// <inheritdoc/>
    public override string Fix => "Give each operation an operationId in camelCase that begins with a verb.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
        """
        operationId: list_pets
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
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintOperation operation in subject.Operations)
        {
            if (Lacks(operation.Node, "operationId"))
            {
                yield return At(operation.Member, $"The operation {operation.Label} has no operationId.");
            }
            else if (!LintNames.IsCamel(operation.Label))
            {
                yield return At(operation.Node.Get("operationId")!, $"The operationId '{operation.Label}' is not in camelCase, as '{LintNames.ToCamel(operation.Label)}' would be.");
            }
        }
    }
}
