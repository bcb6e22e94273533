using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Members are named in snake_case.</summary>
internal sealed class MemberName() : LintRule(1004, "member-name", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Members that are named in one way are the ones that nobody misspells.";

    /// <inheritdoc/>
    public override string Fix => "Name members in snake_case, as OAuth does.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          birthPlace:
            description: Where the pet was born.
            type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          birth_place:
            description: Where the pet was born.
            type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) => subject.Schemas
        .Where(schema => schema is { Member: not null, IsNarrowing: false } && !LintNames.IsSnake(schema.Member.Value.Name))
        .Select(schema => At(schema.Member!.Value, $"The member '{schema.Member.Value.Name}' is not named in snake_case, as '{LintNames.ToSnake(schema.Member.Value.Name)}' would be."));
}
