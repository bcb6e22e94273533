using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Siblings have descriptions of their own.</summary>
internal sealed class DuplicateDescription() : LintRule(1017, "duplicate-description", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "The same words about two things are mostly copied, and wrong for one of them.";

    /// <inheritdoc/>
    public override string Fix => "Say of each what sets it apart from the other.";

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
            description: Name of the mother.
            type: string
          father:
            description: Name of the mother.
            type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          mother:
            description: Name of the mother.
            type: string
          father:
            description: Name of the father.
            type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintSchema schema in subject.Schemas)
        {
            IEnumerable<SourceNode> members = schema.Node.Get("properties") is ObjectNode properties ? properties.Members.Select(member => member.Value) : [];
            foreach (LintProblem problem in Repeated(members).Concat(Repeated(schema.Branches("anyOf"))).Concat(Repeated(schema.Branches("oneOf"))))
            {
                yield return problem;
            }
        }

        foreach (LintProblem problem in subject.Documents.SelectMany(document => Repeated(subject.Operations.Where(operation => operation.Document == document).Select(operation => operation.Node))))
        {
            yield return problem;
        }
    }

    private static IEnumerable<LintProblem> Repeated(IEnumerable<SourceNode> siblings) => siblings
        .OfType<ObjectNode>()
        .Select(sibling => sibling.Get("description"))
        .OfType<StringNode>()
        .Where(description => description.Value.Length > 0)
        .GroupBy(description => description.Value, StringComparer.Ordinal)
        .SelectMany(group => group.Skip(1))
        .Select(description => At(description, "The same description stands at something else beside it; say what sets the two apart."));
}
