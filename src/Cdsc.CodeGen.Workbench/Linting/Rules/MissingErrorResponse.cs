using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Operations say how they fail.</summary>
internal sealed class MissingErrorResponse() : LintRule(1008, "missing-error-response", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "Every operation can fail, and a Client that isn't told how takes the error for a broken Server.";

    /// <inheritdoc/>
    public override string Fix => "Add a default response, or those with status codes of 400 and up.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
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
        .Where(operation => !operation.IsWebhook && operation.Node.Get("responses") is ObjectNode responses && !responses.Members.Any(IsError))
        .Select(operation => At(operation.Member, $"The operation '{operation.Label}' has no response for errors; add 'default' or one of the 400s."));

    private static bool IsError(ObjectMember response) => response.Name == "default" || response.Name.StartsWith('4') || response.Name.StartsWith('5');
}
