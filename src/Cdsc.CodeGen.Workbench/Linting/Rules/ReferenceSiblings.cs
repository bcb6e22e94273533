using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Only words stand beside a reference.</summary>
internal sealed class ReferenceSiblings() : LintRule(1018, "reference-siblings", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "Many tools ignore what stands beside a $ref, so it binds some readers and not others.";

    /// <inheritdoc/>
    public override string Fix => "Put the reference and the rest into an allOf; only words may stand beside a $ref.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          mother:
            description: The mother.
            $ref: '#/components/schemas/Pet'
            minProperties: 1
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          mother:
            description: The mother.
            allOf:
              - $ref: '#/components/schemas/Pet'
              - minProperties: 1
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintSchema schema in subject.Schemas.Where(schema => ReferenceResolver.ReferenceOf(schema.Node) is not null))
        {
            foreach (ObjectMember sibling in schema.Node.Members.Where(member => !IsWord(member.Name)))
            {
                yield return At(sibling, $"'{sibling.Name}' beside '$ref' is ignored by many tools; put both into an allOf.");
            }
        }

        foreach (ObjectMember sibling in subject.References.SelectMany(reference => reference.Members).Where(member => member.Name is not ("$ref" or "summary" or "description")))
        {
            yield return At(sibling, $"'{sibling.Name}' beside '$ref' means nothing in OpenAPI; write it where the reference leads.");
        }
    }

    private static bool IsWord(string keyword) =>
        keyword is "$ref" or "title" or "description" or "externalDocs" or "deprecated" or "readOnly" or "writeOnly" or "default" or "examples" or "example"
            or "$comment" or "$defs" or "$id" or "$schema" or "$anchor"
        || keyword.StartsWith("x-", StringComparison.Ordinal);
}
