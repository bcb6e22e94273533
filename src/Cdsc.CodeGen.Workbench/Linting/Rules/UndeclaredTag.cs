using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Tags are declared.</summary>
internal sealed class UndeclaredTag() : LintRule(1022, "undeclared-tag", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "A tag that isn't declared is mostly a misspelled one, and its operation lands in a group of its own.";

    /// <inheritdoc/>
    public override string Fix => "Write the tag as under tags, or declare it there.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
        """
        operationId: listPets
        tags:
          - Pest
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
    public override IEnumerable<LintProblem> Check(LintSubject subject) =>
        from operation in subject.Operations
        let declared = LintSubject.TagsOf(operation.Document).Select(tag => tag.GetString("name")).ToList()
        from tag in operation.Node.Get("tags") is ArrayNode tags ? tags.Items.OfType<StringNode>() : []
        where declared.Count > 0 && !declared.Contains(tag.Value)
        select At(tag, $"The tag '{tag.Value}' is not declared under 'tags' of the document.");
}
