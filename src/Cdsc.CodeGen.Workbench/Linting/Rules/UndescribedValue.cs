using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>List values have a title and a description.</summary>
internal sealed class UndescribedValue() : LintRule(1021, "undescribed-value", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "The title of a value is its name in code, its description all that people learn of it.";

    /// <inheritdoc/>
    public override string Fix => "Give each value of the list a title in PascalCase and a description.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        anyOf:
          - const: cat
            title: Cat
            description: It purrs.
          - const: dog
            title: Dog
          - type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        anyOf:
          - const: cat
            title: Cat
            description: It purrs.
          - const: dog
            title: Dog
            description: It barks.
          - type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintSchema value in subject.Schemas.Where(schema => schema is { Kind: LintSchemaKind.ListValue, IsNarrowing: false } && schema.Node.Get("const") is StringNode))
        {
            string word = value.Node.GetString("const")!;
            if (Lacks(value.Node, "title") || Lacks(value.Node, "description"))
            {
                yield return At(value.Node, $"The value '{word}' needs a title and a description.");
            }
            else if (!LintNames.IsPascal(value.Node.GetString("title")!))
            {
                yield return At(value.Node.Get("title")!, $"The title of the value '{word}' is its name in code and is not in PascalCase.");
            }
        }
    }
}
