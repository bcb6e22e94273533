using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Strings have the format that their names tell.</summary>
internal sealed class MissingFormat() : LintRule(1015, "missing-format", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "A name that ends in url, date or at promises more than any text, and only a format keeps the promise.";

    /// <inheritdoc/>
    public override string Fix => "Give the string the format that its name tells, such as uri, date or date-time.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          image_url:
            description: Where a picture of the pet is.
            type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          image_url:
            description: Where a picture of the pet is.
            type: string
            format: uri
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) =>
        from value in subject.NamedValues
        let format = FormatOf(LintNames.ToSnake(value.Name))
        where format is not null && value.Schema.Types.Contains("string") && !Kinds.Any(value.Schema.Node.Has)
        select At(value.Schema.Node, $"'{value.Name}' is any text so far; give it 'format: {format}', or the format or pattern that it has.");

    private static readonly string[] Kinds = ["format", "pattern", "const", "enum", "anyOf", "oneOf", "allOf", "$ref", "contentMediaType"];

    private static string? FormatOf(string name) => name.Split('_')[^1] switch
    {
        "url" or "uri" => "uri",
        "date" => "date",
        "datetime" or "timestamp" => "date-time",
        "email" => "email",
        "uuid" => "uuid",
        "at" when name.Contains('_', StringComparison.Ordinal) => "date-time",
        _ => null,
    };
}
