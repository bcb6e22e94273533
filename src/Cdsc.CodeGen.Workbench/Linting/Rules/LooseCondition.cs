using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A condition on a member holds only where the member is.</summary>
internal sealed class LooseCondition() : LintRule(1027, "loose-condition", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "Without the member, an if about it holds, and whatever then asks for is asked of every object.";

    /// <inheritdoc/>
    public override string Fix => "Name each member of the if under its required, too.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          kind:
            description: Kind of pet.
            type: string
          mane:
            description: Color of the mane, of a lion.
            type: string
        if:
          properties:
            kind:
              const: lion
        then:
          required:
            - mane
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        properties:
          kind:
            description: Kind of pet.
            type: string
          mane:
            description: Color of the mane, of a lion.
            type: string
        if:
          required:
            - kind
          properties:
            kind:
              const: lion
        then:
          required:
            - mane
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintSchema schema in subject.Schemas)
        {
            if (schema.Node.Get("if") is not ObjectNode condition || condition.Get("properties") is not ObjectNode members)
            {
                continue;
            }

            // What every object has, no condition has to ask for; and "false" asks whether a member is missing.
            HashSet<string> required = [.. Required(condition), .. Required(schema.Node), .. Required(schema.Owner.Node)];
            foreach (ObjectMember member in members.Members.Where(member => !required.Contains(member.Name) && member.Value is not BooleanNode))
            {
                yield return At(member, $"The condition also holds where '{member.Name}' is missing; name it under 'required' of the 'if'.");
            }
        }
    }

    private static IEnumerable<string> Required(ObjectNode schema) =>
        schema.Get("required") is ArrayNode names ? names.Items.OfType<StringNode>().Select(name => name.Value) : [];
}
