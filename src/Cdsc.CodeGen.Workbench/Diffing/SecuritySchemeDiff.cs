using Cdsc.CodeGen.OpenApi;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares what security schemes are. Which of them an operation takes is a matter of the operation.</summary>
internal static class SecuritySchemeDiff
{
    public static void Compare(DiffContext context)
    {
        Dictionary<string, (string Text, SourceNode Node)> before = SchemesOf(context.Old);
        foreach ((string name, (string text, SourceNode node)) in SchemesOf(context.New))
        {
            if (before.TryGetValue(name, out (string Text, SourceNode Node) old) && old.Text != text)
            {
                context.Require("security-scheme-changed", name, Wire, Parties.Both, $"The security scheme {name} is another.", old.Node.Location, node.Location);
            }
        }
    }

    private static Dictionary<string, (string Text, SourceNode Node)> SchemesOf(DiffSide side)
    {
        var schemes = new Dictionary<string, (string Text, SourceNode Node)>(StringComparer.Ordinal);
        foreach (OpenApiDocument document in side.Documents)
        {
            if (document.Root.TryGet("components", out ObjectNode? components) && components.TryGet("securitySchemes", out ObjectNode? listed))
            {
                foreach (ObjectMember scheme in listed.Members)
                {
                    // Like a schema, it has words that change nothing; those of scopes are words, too.
                    schemes.TryAdd(scheme.Name, (new CanonicalSchema(document, name => name).Of(WithoutWords(document.Resolver.Follow(scheme.Value) ?? scheme.Value), NodeKind.Schema), scheme.Value));
                }
            }
        }

        return schemes;
    }

    private static SourceNode WithoutWords(SourceNode scheme) => scheme is ObjectNode value
        ? value.With([.. value.Members.Select(member => member.Name == "flows" && member.Value is ObjectNode flows
            ? member with { Value = flows.With([.. flows.Members.Select(WithoutScopeWords)]) }
            : member)])
        : scheme;

    private static ObjectMember WithoutScopeWords(ObjectMember flow) => flow.Value is ObjectNode value
        ? flow with
        {
            Value = value.With([.. value.Members.Select(member => member.Name == "scopes" && member.Value is ObjectNode scopes
                ? member with { Value = scopes.With([.. scopes.Members.Select(scope => scope with { Value = new NullNode(scope.Value.File, scope.Value.Path, scope.Value.Line, scope.Value.Column) })]) }
                : member)]),
        }
        : flow;
}
