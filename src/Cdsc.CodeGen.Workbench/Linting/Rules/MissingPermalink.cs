using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>What a text defines links to it.</summary>
internal sealed class MissingPermalink() : LintRule(1002, "missing-permalink", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Whoever doubts a definition must find the text that it was made after.";

    /// <inheritdoc/>
    public override string Fix => "Add externalDocs with the URL of the section.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
        """
        operationId: listPets
        tags:
          - Pets
        summary: List the pets
        description: Reads all pets.
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
        // A document without a link itself was made after no text; one that an overlay extends has a text of its own.
        string[] files = [.. subject.Documents.Where(document => document.Root.Get("externalDocs")?.Location.File == document.File).Select(document => document.File)];
        foreach (LintOperation operation in subject.Operations.Where(operation => files.Contains(operation.Document.File) && LacksLink(operation.Node)))
        {
            yield return At(operation.Member, $"The operation '{operation.Label}' has no externalDocs.url; link the section that defines it.");
        }

        foreach (LintSchema schema in files.Length == 0 ? [] : subject.Schemas.Where(schema => schema is { Kind: LintSchemaKind.Definition, IsPlace: false } && LacksLink(schema.Node)))
        {
            yield return At(schema.Node, $"The schema '{schema.Name}' has no externalDocs.url; link the section that defines it.");
        }
    }

    private static bool LacksLink(ObjectNode node) => node.Get("externalDocs") is not ObjectNode docs || Lacks(docs, "url");
}
