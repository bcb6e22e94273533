using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>What people read has a description.</summary>
internal sealed class MissingDescription() : LintRule(1001, "missing-description", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "A description becomes documentation of code and of the API; without one, readers guess.";

    /// <inheritdoc/>
    public override string Fix => "Say in one or two sentences what the thing is for, also beside a $ref.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          name:
            type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          name:
            description: What the pet is called.
            type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintSchema schema in subject.Schemas.Where(schema => Lacks(schema.Node, "description")))
        {
            if (schema is { Kind: LintSchemaKind.Definition, IsPlace: false })
            {
                yield return At(schema.Node, $"The schema '{schema.Name}' has no description; say what it is for.");
            }
            else if (schema is { Member: { } member, IsNarrowing: false })
            {
                yield return At(member, $"The member '{member.Name}' has no description; say what it is for.");
            }
        }

        foreach (LintOperation operation in subject.Operations.Where(operation => Lacks(operation.Node, "description")))
        {
            yield return At(operation.Member, $"The operation '{operation.Label}' has no description; say what it does.");
        }

        foreach (ObjectNode parameter in subject.Parameters.Where(parameter => Lacks(parameter, "description")))
        {
            yield return At(parameter, $"The parameter '{parameter.GetString("name")}' has no description; say what it is for.");
        }

        foreach (ObjectMember header in subject.Headers.Where(header => Lacks((ObjectNode)header.Value, "description")))
        {
            yield return At(header.Value, $"The header '{header.Name}' has no description; say what it is for.");
        }

        foreach (ObjectNode tag in subject.Documents.SelectMany(LintSubject.TagsOf).Where(tag => Lacks(tag, "description")))
        {
            yield return At(tag, $"The tag '{tag.GetString("name")}' has no description; say what its operations are about.");
        }
    }
}
