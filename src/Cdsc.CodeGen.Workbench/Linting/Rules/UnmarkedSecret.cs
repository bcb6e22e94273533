using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Secrets are marked.</summary>
internal sealed class UnmarkedSecret() : LintRule(1014, "unmarked-secret", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "Tools hide what is marked as a secret; what isn't marked ends up in logs.";

    /// <inheritdoc/>
    public override string Fix => "Give the string format: password.";

    /// <inheritdoc/>
    public override string? Mends => "It adds 'format: password' beside the type.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          chip_secret:
            description: What unlocks the chip of the pet.
            type: string
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          chip_secret:
            description: What unlocks the chip of the pet.
            type: string
            format: password
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject) =>
        from value in subject.NamedValues
        where IsSecret(LintNames.ToSnake(value.Name)) && value.Schema.Types.Contains("string") && !value.Schema.Node.Has("format")
        select At(value.Schema.Node, $"'{value.Name}' holds a secret; mark it with 'format: password'.", FixOf(value.Schema.Node));

    private static MemberFix? FixOf(ObjectNode schema) => schema.GetMember("type") is { } type ? new MemberFix(schema, type, "format", "password") : null;

    private static bool IsSecret(string name) =>
        name is "password" or "secret" or "token" or "code_verifier" or "client_assertion" or "api_key" or "private_key"
        || name.EndsWith("_password", StringComparison.Ordinal) || name.EndsWith("_secret", StringComparison.Ordinal)
        || name.EndsWith("_token", StringComparison.Ordinal);
}
