using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Names what references to schemas lead to. Each is an entry of <c>components.schemas</c>: a part of another schema that
/// is referred to, such as one under <c>$defs</c>, becomes one, since its own place may not be there in OpenAPI 3.0.
/// </summary>
internal sealed partial class ComponentNames
{
    private readonly SelfContainedTree _tree;
    private readonly FreeNames _names;
    private readonly Dictionary<string, string> _byPointer = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, SourceNode Schema)> _added = new();

    public ComponentNames(SelfContainedTree tree)
    {
        _tree = tree;
        _names = new FreeNames(SchemaNames.ComponentsOf(tree.Root).Select(entry => entry.Name), StringComparer.Ordinal);
        foreach (ObjectMember entry in SchemaNames.ComponentsOf(tree.Root))
        {
            _byPointer.Add(NodePath.ToPointer(entry.Value.Path), entry.Name);
        }
    }

    /// <summary>The name of what a schema refers to; null when it is no reference, or one that leads nowhere.</summary>
    public string? NameOf(ObjectNode schema)
    {
        if (_tree.TargetOf(schema) is not { } target)
        {
            return null;
        }

        string pointer = NodePath.ToPointer(target.Path);
        if (!_byPointer.TryGetValue(pointer, out string? name))
        {
            name = NewName(JsonPointer.Split(pointer));
            _byPointer.Add(pointer, name);
            _added.Enqueue((name, target));
        }

        return name;
    }

    /// <summary>The next part of another schema that became an entry; null when there are no more.</summary>
    public (string Name, SourceNode Schema)? NextAdded() => _added.TryDequeue(out (string Name, SourceNode Schema) added) ? added : null;

    private string NewName(string[] segments)
    {
        string last = segments.Length == 0 ? "Document" : NoNameCharacter().Replace(segments[^1], "_");
        return _names.Take(segments is ["components", "schemas", var owner, ..] ? $"{owner}_{last}" : last);
    }

    [GeneratedRegex("[^A-Za-z0-9._-]", RegexOptions.CultureInvariant)]
    private static partial Regex NoNameCharacter();
}
