using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Objects in responses allow members that nobody knows yet.</summary>
internal sealed class ClosedObjectInResponse() : LintRule(1025, "closed-object-in-response", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "A Server that learns a new member breaks every Client that forbids unknown ones.";

    /// <inheritdoc/>
    public override string Fix => "Take additionalProperties: false or unevaluatedProperties: false out.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        additionalProperties: false
        properties:
          name:
            description: What the pet is called.
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
    public override IEnumerable<LintProblem> Check(LintSubject subject) =>
        from schema in subject.Schemas
        where schema.Use.HasFlag(LintUse.Read) && !schema.IsNarrowing
        from keyword in (string[])["additionalProperties", "unevaluatedProperties"]
        let member = schema.Node.GetMember(keyword)
        where member is { Value: BooleanNode { Value: false } }
        select At(member.Value, $"Responses have this object, and '{keyword}: false' forbids members that are not known yet.");
}
