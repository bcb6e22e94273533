using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Paths are in lower-case kebab-case.</summary>
internal sealed partial class PathName() : LintRule(1006, "path-name", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Paths are compared letter by letter, so what is written in several ways is mistyped.";

    /// <inheritdoc/>
    public override string Fix => "Write segments in lower-case kebab-case, parameters in snake_case, and no slash at the end.";

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
          /myPets/:
            get:
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
          /my-pets:
            get:
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
        .Where(operation => !operation.IsWebhook && !IsGood(operation.Path.Name))
        .Select(operation => At(operation.Path, $"The path '{operation.Path.Name}' is not in lower-case kebab-case with parameters in snake_case and no slash at the end."));

    private static bool IsGood(string path) => path == "/" || path[1..].Split('/').All(segment => Segment().IsMatch(segment));

    [GeneratedRegex(@"\A([a-z0-9]|[-.~](?![-~]|\z)|\{[a-z][a-z0-9]*(_[a-z0-9]+)*\})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Segment();
}
