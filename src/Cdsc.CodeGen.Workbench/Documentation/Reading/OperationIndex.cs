using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>The operations of a document.</summary>
internal sealed class OperationIndex
{
    private readonly Dictionary<(string Schema, string Member), List<FoundOperation>> _byMember = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Finds the operations.</summary>
    public OperationIndex(SelfContainedTree tree)
    {
        Add(tree, "paths", isWebhook: false);
        Add(tree, "webhooks", isWebhook: true);
        foreach (FoundOperation operation in All)
        {
            foreach (ObjectNode source in SchemaParts.Items(operation.Node, "x-cds-discovery").OfType<ObjectNode>())
            {
                if (source.GetString("schema") is { } schema && source.GetString("pointer") is { } pointer)
                {
                    (string, string) key = (schema, MemberOf(pointer));
                    if (!_byMember.TryGetValue(key, out List<FoundOperation>? found))
                    {
                        _byMember.Add(key, found = []);
                    }

                    found.Add(operation);
                }
            }
        }
    }

    /// <summary>All of them, in the order of the document.</summary>
    public List<FoundOperation> All { get; } = [];

    /// <summary>The operations whose URL a member of an object holds.</summary>
    public IReadOnlyList<FoundOperation> FoundIn(string schema, string member) => _byMember.GetValueOrDefault((schema, member)) ?? [];

    /// <summary>The member that a pointer of <c>x-cds-discovery</c> names first.</summary>
    public static string MemberOf(string pointer) => pointer.StartsWith('/') ? JsonPointer.Split(pointer)[0] : pointer;

    private void Add(SelfContainedTree tree, string section, bool isWebhook)
    {
        foreach (ObjectMember path in SchemaParts.Members(tree.Root, section))
        {
            if (tree.Follow(path.Value) is not ObjectNode item)
            {
                continue;
            }

            foreach (ObjectMember member in PathItems.OperationsOf(item))
            {
                if (member.Value is ObjectNode operation)
                {
                    string method = PathItems.MethodOf(member);
                    string id = operation.GetString("operationId") is { } own && _ids.Add(own) ? own : $"{method} {path.Name}";
                    All.Add(new FoundOperation(id, method, path.Name, isWebhook, operation, ParametersOf(item, operation, tree)));
                }
            }
        }
    }

    /// <summary>The parameters of an operation; one of the path counts where the operation hasn't the same.</summary>
    private static List<SourceNode> ParametersOf(ObjectNode item, ObjectNode operation, SelfContainedTree tree)
    {
        IReadOnlyList<SourceNode> own = SchemaParts.Items(operation, "parameters");
        HashSet<(string?, string?)> keys = [.. own.Select(KeyOf)];
        return [.. SchemaParts.Items(item, "parameters").Where(parameter => !keys.Contains(KeyOf(parameter))), .. own];

        (string?, string?) KeyOf(SourceNode node) => tree.Follow(node) is ObjectNode parameter ? (parameter.GetString("name"), parameter.GetString("in")) : (null, null);
    }
}
