using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Tags have operations.</summary>
internal sealed class UnusedTag() : LintRule(1026, "unused-tag", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "A tag without operations is an empty chapter.";

    /// <inheritdoc/>
    public override string Fix => "Take it out, or give it to the operations that it was made for.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Document,
        """
        externalDocs:
          url: https://example.org/spec/
        tags:
          - name: Pets
            description: The pets.
          - name: Cages
            description: Where no pet should live.
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
    public override IEnumerable<LintProblem> Check(LintSubject subject) =>
        from document in subject.Documents
        let used = subject.Operations
            .Where(operation => operation.Document == document)
            .SelectMany(operation => operation.Node.Get("tags") is ArrayNode tags ? tags.Items.OfType<StringNode>() : [])
            .Select(tag => tag.Value)
            .ToHashSet(StringComparer.Ordinal)
        from tag in LintSubject.TagsOf(document)
        where tag.GetString("name") is { } name && !used.Contains(name)
        select At(tag, $"No operation has the tag '{tag.GetString("name")}'.");
}
