using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Required members are declared.</summary>
internal sealed class UndeclaredRequired() : LintRule(1020, "undeclared-required", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "A required member that nobody describes is mostly a misspelled one, and then nothing fits the schema.";

    /// <inheritdoc/>
    public override string Fix => "Write the name as under properties, or declare the member there.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: object
        required:
          - nam
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
        required:
          - name
        properties:
          name:
            description: What the pet is called.
            type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        // Whoever only narrows a value has its members declared elsewhere.
        foreach (LintSchema schema in subject.Schemas.Where(schema => schema.Owner == schema && !schema.IsNarrowing))
        {
            List<StringNode> named = [.. Named(schema.Node)];
            HashSet<string> declared = named.Count == 0 ? [] : LintSchemaWalk.DeclaredBy(schema.Node, schema.Resolver);
            foreach (StringNode name in named.Where(name => !declared.Contains(name.Value)))
            {
                yield return At(name, $"'{name.Value}' is required but under no 'properties'; declare it or mend the name.");
            }
        }
    }

    /// <summary>The members that a schema requires, in conditions too; what it forbids, it need not declare.</summary>
    private static IEnumerable<StringNode> Named(SourceNode node)
    {
        if (node is not ObjectNode schema)
        {
            return [];
        }

        IEnumerable<SourceNode> required = ItemsOf(schema.Get("required"));
        IEnumerable<SourceNode> dependent = schema.Get("dependentRequired") is ObjectNode map ? map.Members.SelectMany(member => ItemsOf(member.Value)) : [];
        IEnumerable<SourceNode> branches = ((string[])["allOf", "anyOf", "oneOf"]).SelectMany(keyword => ItemsOf(schema.Get(keyword)));
        IEnumerable<SourceNode> conditions = ((string[])["if", "then", "else"]).Select(schema.Get).OfType<SourceNode>();
        IEnumerable<SourceNode> further = schema.Get("dependentSchemas") is ObjectNode schemas ? schemas.Members.Select(member => member.Value) : [];
        return required.Concat(dependent).OfType<StringNode>().Concat(branches.Concat(conditions).Concat(further).SelectMany(Named));
    }

    private static IReadOnlyList<SourceNode> ItemsOf(SourceNode? node) => node is ArrayNode array ? array.Items : [];
}
