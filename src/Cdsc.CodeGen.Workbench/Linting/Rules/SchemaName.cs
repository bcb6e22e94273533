using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Schemas are named in PascalCase, and their titles as they are.</summary>
internal sealed class SchemaName() : LintRule(1003, "schema-name", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "The name of a schema is that of its type in code, and all types are named in one way.";

    /// <inheritdoc/>
    public override string Fix => "Name schemas and files in PascalCase, and give them no other title.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        title: The pet
        type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        title: Pet
        type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintSchema schema in subject.Schemas.Where(schema => schema is { Kind: LintSchemaKind.Definition }))
        {
            if (!LintNames.IsPascal(schema.Name))
            {
                yield return At(schema.Node, $"The schema '{schema.Name}' is not named in PascalCase, as '{LintNames.ToPascal(schema.Name)}' would be.");
            }

            if (!schema.IsPlace && schema.Node.Get("title") is StringNode title && title.Value != schema.Name)
            {
                yield return At(title, $"The title '{title.Value}' is another name than '{schema.Name}'; a schema has one name.");
            }
        }
    }
}
