using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Lists of values in responses are open.</summary>
internal sealed class ClosedListInResponse() : LintRule(1007, "closed-list-in-response", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "A Server that learns a new value breaks every Client that takes the list for complete.";

    /// <inheritdoc/>
    public override string Fix => "Make the list an anyOf of consts whose last branch is a plain type: string.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        enum:
          - cat
          - dog
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
        foreach (LintSchema schema in subject.Schemas.Where(schema => schema.Use.HasFlag(LintUse.Read) && !schema.IsNarrowing))
        {
            // "This or nothing" is no list, and neither is one value.
            if (schema.Node.Get("enum") is ArrayNode list && list.Items.OfType<StringNode>().Take(2).Count() == 2)
            {
                yield return At(list, "Responses have this list of values, and it is closed; add a branch for values that nobody knows yet.");
            }

            foreach (string keyword in (string[])["anyOf", "oneOf"])
            {
                ObjectNode[] branches = [.. schema.Branches(keyword)];
                if (branches.Count(branch => branch.Get("const") is StringNode) > 1 && !branches.Any(branch => !branch.Has("const") && branch.GetString("type") != "null"))
                {
                    yield return At(schema.Node.Get(keyword)!, "Responses have this list of values, and it is closed; add a branch for values that nobody knows yet.");
                }
            }
        }
    }
}
