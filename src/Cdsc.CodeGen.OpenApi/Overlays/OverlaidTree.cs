using System.Globalization;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Makes the tree of an overlaid document: its values have the overlay's file and their path in the result for an identity,
/// and the position where they were written.
/// </summary>
/// <param name="file">The file of the overlay.</param>
/// <param name="schemas">The schemas of the document before all actions.</param>
/// <param name="shared">The names of those that stay schemas of the document that is extended.</param>
internal sealed class OverlaidTree(string file, IReadOnlyDictionary<string, BundledSchema> schemas, IReadOnlySet<string> shared)
{
    /// <summary>The value that lies too deep, when there is one; the tree is of no use then.</summary>
    public SourceNode? TooDeep { get; private set; }

    /// <summary>Makes the tree.</summary>
    public ObjectNode Of(DraftObject root) => (ObjectNode)NodeOf(root, null, 0);

    private SourceNode NodeOf(Draft draft, NodePath? path, int depth)
    {
        if (depth > SourceParser.MaximumDepth)
        {
            TooDeep ??= draft.Origin;
            return new NullNode(file, path, 0, 0);
        }

        SourceNode origin = draft.Origin;
        switch (draft)
        {
            case DraftObject value:
                List<ObjectMember> members = [.. value.Members.Select(member => MemberOf(member.Key, member.Value, new NodePath(path, member.Key), depth + 1))];
                return new ObjectNode(file, path, origin.Line, origin.Column, members) { Overlaid = new OverlaidPlace(file, origin) };
            case DraftArray array:
                List<SourceNode> items =
                [
                    .. array.Items.Select((item, index) => NodeOf(item, new NodePath(path, index.ToString(CultureInfo.InvariantCulture)), depth + 1)),
                ];
                return new ArrayNode(file, path, origin.Line, origin.Column, items) { Overlaid = new OverlaidPlace(file, origin) };
            default:
                return ((DraftScalar)draft).Value with { Path = path, Line = origin.Line, Column = origin.Column, Overlaid = new OverlaidPlace(file, origin) };
        }
    }

    private ObjectMember MemberOf(string name, DraftMember member, NodePath path, int depth)
    {
        bool isSchema = path is { Parent: { Segment: "schemas", Parent: { Segment: "components", Parent: null } } };
        BundledSchema? schema = isSchema && schemas.TryGetValue(name, out BundledSchema? known) && ReferenceEquals(known.Draft, member.Value) ? known : null;
        SourceNode value = schema is not null && shared.Contains(name) ? PlaceOf(schema, path, depth) : NodeOf(member.Value, path, depth);
        bool isPart = schema is { IsListed: false };
        return new ObjectMember(name, member.Line, member.Column, isPart && value.Overlaid is { } place ? value with { Overlaid = place with { IsPart = true } } : value);
    }

    /// <summary>A reference to the schema of the document that is extended, with the words that stand beside it there.</summary>
    private ObjectNode PlaceOf(BundledSchema schema, NodePath path, int depth)
    {
        SourceNode target = schema.Source!;
        (int line, int column) = (target.Line, target.Column);
        var reference = new StringNode(file, new NodePath(path, "$ref"), line, column, target.Id.ToString()) { Overlaid = new OverlaidPlace(file, target) { Target = target } };
        var members = new List<ObjectMember> { new("$ref", line, column, reference) };
        foreach (ObjectMember word in schema.Place?.Members.Where(member => member.Name != "$ref") ?? [])
        {
            members.Add(MemberOf(word.Name, ((DraftObject)schema.Draft).Members[word.Name], new NodePath(path, word.Name), depth + 1));
        }

        return new ObjectNode(file, path, line, column, members) { Overlaid = new OverlaidPlace(file, target) };
    }
}
