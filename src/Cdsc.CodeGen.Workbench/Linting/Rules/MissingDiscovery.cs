using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Every URL can be discovered, where any can.</summary>
internal sealed class MissingDiscovery() : LintRule(1012, "missing-discovery", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Where URLs are discovered, an operation that says nothing of its own can't be found.";

    /// <inheritdoc/>
    public override string Fix => "Add x-cds-discovery with a well-known path, or a schema and the pointer to the URL.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Document,
        """
        externalDocs:
          url: https://example.org/spec/
        tags:
          - name: Pets
            description: The pets.
        paths:
          /pets:
            get:
              operationId: listPets
              tags:
                - Pets
              summary: List the pets
              description: Reads all pets.
              externalDocs:
                url: https://example.org/spec/#pets
              x-cds-discovery:
                - wellKnown: /.well-known/pets
              responses:
                '200':
                  description: The pets.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
                default:
                  description: Any error.
          /cages:
            get:
              operationId: listCages
              tags:
                - Pets
              summary: List the cages
              description: Reads all cages.
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
        components:
          schemas:
            Pet:
              description: A pet.
              externalDocs:
                url: https://example.org/spec/#pet
              type: string
        """,
        """
        externalDocs:
          url: https://example.org/spec/
        tags:
          - name: Pets
            description: The pets.
        paths:
          /pets:
            get:
              operationId: listPets
              tags:
                - Pets
              summary: List the pets
              description: Reads all pets.
              externalDocs:
                url: https://example.org/spec/#pets
              x-cds-discovery:
                - wellKnown: /.well-known/pets
              responses:
                '200':
                  description: The pets.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
                default:
                  description: Any error.
          /cages:
            get:
              operationId: listCages
              tags:
                - Pets
              summary: List the cages
              description: Reads all cages.
              externalDocs:
                url: https://example.org/spec/#pets
              x-cds-discovery:
                - wellKnown: /.well-known/cages
              responses:
                '200':
                  description: The pets.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
                default:
                  description: Any error.
        components:
          schemas:
            Pet:
              description: A pet.
              externalDocs:
                url: https://example.org/spec/#pet
              type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) => subject.Operations
        .Where(operation => !operation.IsWebhook)
        .GroupBy(operation => operation.Document)
        .Where(group => group.Any(operation => operation.Node.Has("x-cds-discovery")))
        .SelectMany(group => group.Where(operation => !operation.Node.Has("x-cds-discovery")))
        .Select(operation => At(operation.Member, $"The operation '{operation.Label}' says nowhere where its URL comes from; others of the document have x-cds-discovery."));
}
