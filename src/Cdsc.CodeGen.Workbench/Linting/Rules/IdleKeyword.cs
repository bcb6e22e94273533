using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Keywords stand at types to which they say something.</summary>
internal sealed class IdleKeyword() : LintRule(1028, "idle-keyword", DiagnosticSeverity.Error)
{
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["minLength"] = ["string"],
        ["maxLength"] = ["string"],
        ["pattern"] = ["string"],
        ["contentEncoding"] = ["string"],
        ["contentMediaType"] = ["string"],
        ["contentSchema"] = ["string"],
        ["minimum"] = ["number", "integer"],
        ["maximum"] = ["number", "integer"],
        ["exclusiveMinimum"] = ["number", "integer"],
        ["exclusiveMaximum"] = ["number", "integer"],
        ["multipleOf"] = ["number", "integer"],
        ["items"] = ["array"],
        ["prefixItems"] = ["array"],
        ["contains"] = ["array"],
        ["minItems"] = ["array"],
        ["maxItems"] = ["array"],
        ["uniqueItems"] = ["array"],
        ["properties"] = ["object"],
        ["patternProperties"] = ["object"],
        ["additionalProperties"] = ["object"],
        ["propertyNames"] = ["object"],
        ["minProperties"] = ["object"],
        ["maxProperties"] = ["object"],
        ["required"] = ["object"],
        ["dependentRequired"] = ["object"],
        ["dependentSchemas"] = ["object"],
    };

    /// <inheritdoc/>
    public override string Rationale => "A keyword for another type limits nothing, though its author thinks that it does.";

    /// <inheritdoc/>
    public override string Fix => "Use the keyword of the type, such as maxItems for an array, or mend the type.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: array
        maxLength: 3
        items:
          type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: array
        maxItems: 3
        items:
          type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) =>
        from schema in subject.Schemas
        let types = schema.Types.ToList()
        where types.Count > 0
        from member in schema.Node.Members
        where Types.TryGetValue(member.Name, out string[]? fitting) && !fitting.Any(types.Contains)
        select At(member, $"'{member.Name}' says nothing about a value of type {string.Join(" or ", types)}.");
}
