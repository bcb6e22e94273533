namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// The self-contained form of a document, ready for actions, with the place in the sources that each value comes from. It
/// goes through the bundle and the sources side by side and knows where <see cref="BundleWriter"/> leaves the latter.
/// </summary>
internal sealed class BundleDraft
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<string, ObjectMember> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceNode> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BundledSchema> _schemas = new(StringComparer.Ordinal);

    /// <summary>Makes the draft of a document without errors.</summary>
    public BundleDraft(OpenApiDocument document)
    {
        _document = document;
        foreach (ObjectMember entry in SchemaNames.ComponentsOf(document.Root))
        {
            _listed.TryAdd(entry.Name, entry);
        }

        foreach ((Model.TypeId id, SourceNode schema) in document.ExternalSchemas)
        {
            _reached.TryAdd(document.Names.NameOf(id), schema);
        }

        Root = (DraftObject)DraftOf(SelfContainedTree.Of(document).Root, document.Root, NodeKind.OpenApi);
    }

    /// <summary>The document.</summary>
    public DraftObject Root { get; }

    /// <summary>Its schemas as they were before any action, by name.</summary>
    public IReadOnlyDictionary<string, BundledSchema> Schemas => _schemas;

    /// <summary>The draft of a value of the bundle.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">What it comes from, or the nearest value around that.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="words">The entry whose words stand in place of the schema's own.</param>
    private Draft DraftOf(SourceNode value, SourceNode source, NodeKind kind, ObjectNode? words = null)
    {
        source = kind == NodeKind.OpenApi ? Inlined(source) : source;
        switch (value)
        {
            case ObjectNode members:
                var result = new DraftObject(source);
                foreach (ObjectMember member in members.Members)
                {
                    result.Members.Add(member.Name, MemberOf(member, source as ObjectNode, words, kind, result));
                }

                return result;
            case ArrayNode array:
                var items = new DraftArray(source);
                NodeKind itemKind = kind == NodeKind.OpenApiMap ? NodeKind.OpenApi : NodeKinds.OfItem(kind);
                for (int i = 0; i < array.Items.Count; i++)
                {
                    items.Items.Add(DraftOf(array.Items[i], source is ArrayNode origin && i < origin.Items.Count ? origin.Items[i] : source, itemKind));
                }

                return items;
            default:
                return new DraftScalar(value, source);
        }
    }

    private DraftMember MemberOf(ObjectMember member, ObjectNode? source, ObjectNode? words, NodeKind kind, DraftObject parent)
    {
        NodeKind memberKind = NodeKinds.OfMember(kind, member.Name);
        if (kind == NodeKind.SchemaMap && member.Value.Path is { Parent: { Segment: "schemas", Parent: { Segment: "components", Parent: null } } })
        {
            Draft schema = SchemaOf(member, parent.Origin);
            return At(member.Name, source, schema);
        }

        ObjectMember? origin = words is not null && member.Name != "$ref" ? words.GetMember(member.Name) : null;
        origin ??= source?.GetMember(member.Name);
        SourceNode value = origin?.Value ?? parent.Origin;
        if (origin is null && member.Name == "value" && source?.Get("externalValue") is StringNode file)
        {
            value = _document.Resolver.Resolve(file) ?? value;
        }

        Draft draft = DraftOf(member.Value, value, memberKind);
        return origin is { } written ? At(written, draft) : new DraftMember(draft.Origin.Line, draft.Origin.Column, draft);
    }

    private Draft SchemaOf(ObjectMember member, SourceNode around)
    {
        SourceNode? entry = _listed.TryGetValue(member.Name, out ObjectMember listed) ? listed.Value : null;
        ObjectNode? place = entry is not null && TargetOfPlace(entry) is not null ? (ObjectNode)entry : null;
        SourceNode? schema = entry ?? _reached.GetValueOrDefault(member.Name);
        Draft draft = place is null
            ? DraftOf(member.Value, schema ?? around, NodeKind.Schema)
            : DraftOf(member.Value, _document.Resolver.Follow(place)!, NodeKind.Schema, place);

        // One step only: what is an alias again, or goes by another name, has no identity that others could share.
        SourceNode? source = place is null ? schema : TargetOfPlace(place);
        bool isSchema = source is ObjectNode && ReferenceResolver.ReferenceOf(source) is null && _document.Names.NameOf(source.Id) == member.Name;
        _schemas.Add(member.Name, new BundledSchema(draft, isSchema ? source : null, place, IsListed: entry is not null && !listed.IsPart));
        return draft;
    }

    /// <summary>The schema of another file that an entry stands for.</summary>
    private SourceNode? TargetOfPlace(SourceNode entry) =>
        SchemaNames.IsPlace(entry) && _document.Resolver.Resolve(ReferenceResolver.ReferenceOf(entry)!) is { } target && target.File != _document.File
            ? target
            : null;

    /// <summary>A part of another file that is no schema stands in the bundle where it is referred to.</summary>
    private SourceNode Inlined(SourceNode source)
    {
        while (ReferenceResolver.ReferenceOf(source) is { } reference && _document.Resolver.Resolve(reference) is { } target && target.File != _document.File)
        {
            source = target;
        }

        return source;
    }

    private static DraftMember At(string name, ObjectNode? source, Draft draft) =>
        source?.GetMember(name) is { } member ? At(member, draft) : new DraftMember(draft.Origin.Line, draft.Origin.Column, draft);

    /// <summary>A member's name is where it is written, unless its value is in another file, whose name a message would give.</summary>
    private static DraftMember At(ObjectMember member, Draft draft) =>
        member.Value.Location.File == draft.Origin.Location.File
            ? new DraftMember(member.Line, member.Column, draft)
            : new DraftMember(draft.Origin.Line, draft.Origin.Column, draft);
}
