using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Null has a meaning.</summary>
internal sealed partial class UnexplainedNull() : LintRule(1011, "unexplained-null", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "Null can mean none, not yet, unknown or not for you, and code must know which.";

    /// <inheritdoc/>
    public override string Fix => "Say in the description what null means.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          owner:
            description: Who keeps the pet.
            type: [string, 'null']
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          owner:
            description: Who keeps the pet; null for a stray.
            type: [string, 'null']
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) => subject.Schemas
        .Where(schema => schema is { Member: not null, IsNarrowing: false } && IsNullable(schema)
            && schema.Node.GetString("description") is { Length: > 0 } words && !Null().IsMatch(words))
        .Select(schema => At(schema.Member!.Value, $"The member '{schema.Member.Value.Name}' may be null; say in its description what that means."));

    private static bool IsNullable(LintSchema schema) =>
        schema.Types.Contains("null") || schema.Branches("anyOf").Concat(schema.Branches("oneOf")).Any(branch => branch.GetString("type") == "null");

    [GeneratedRegex(@"\bnull\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Null();
}
