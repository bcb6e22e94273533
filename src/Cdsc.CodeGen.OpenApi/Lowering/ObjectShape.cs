namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// What an object is made of: its own members and those of every branch of <c>allOf</c>, as one list. A member that
/// several of them declare is one member; later ones only add conditions to it, unless the first says no type, or both are
/// lists of objects.
/// </summary>
internal sealed class ObjectShape
{
    /// <summary>So many bases can an object have, in a row and side by side.</summary>
    public const int MaximumBases = 200;

    /// <summary>In so few members, looking at each is as fast as a table.</summary>
    private const int Few = 12;

    private readonly ReferenceResolver _resolver;
    private readonly List<ObjectMember> _members = [];
    private readonly bool _mergesLists;

    // Most objects have few members and no bases, and need none of these.
    private Dictionary<string, int>? _indexes;
    private HashSet<string>? _required;
    private HashSet<string>? _forbidden;
    private HashSet<ObjectNode>? _visited;

    private ObjectShape(ReferenceResolver resolver, bool mergesLists)
    {
        _resolver = resolver;
        _mergesLists = mergesLists;
    }

    /// <summary>The members, those of bases first; a member that is never there is left out.</summary>
    public IEnumerable<ObjectMember> Members => _forbidden is { } forbidden ? _members.Where(member => !forbidden.Contains(member.Name)) : _members;

    /// <summary>A member; null when it is not declared, or never there.</summary>
    public ObjectMember? Get(string name) => IndexOf(name) is >= 0 and int index && _forbidden?.Contains(name) != true ? _members[index] : null;

    /// <summary>How many members are declared.</summary>
    public int Count => _members.Count;

    /// <summary>The names of all declared members.</summary>
    public IEnumerable<string> Names => _members.Select(member => member.Name);

    /// <summary>
    /// Whether a member must be there in requests and in responses alike. One that only the Server or only the Client sends is
    /// missing on the other way (OpenAPI 3.0, section 4.7.24.1).
    /// </summary>
    public bool IsRequired(ObjectMember member) => IsListedAsRequired(member.Name)
        && !(_resolver.Follow(member.Value) is ObjectNode schema && (schema.GetFlag("readOnly") || schema.GetFlag("writeOnly")))
        && !(member.Value is ObjectNode own && (own.GetFlag("readOnly") || own.GetFlag("writeOnly")));

    /// <summary>Whether a member of a name must be there, on one way at least.</summary>
    public bool IsListedAsRequired(string name) => _required?.Contains(name) == true;

    /// <summary>Whether it has more bases than are looked at.</summary>
    public bool HasTooManyBases { get; private set; }

    /// <summary>Whether members that are not declared may be there.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>The schema of members that are not declared, where there is one that says something.</summary>
    public ObjectNode? Additional { get; private set; }

    /// <summary>The shape of a schema.</summary>
    public static ObjectShape Of(ObjectNode schema, ReferenceResolver resolver)
    {
        var shape = new ObjectShape(resolver, mergesLists: true);
        shape.Visit(schema);
        return shape;
    }

    /// <summary>Whether a schema, or what it refers to, is an object with members or a map.</summary>
    public static bool IsObject(SourceNode schema, ReferenceResolver resolver) =>
        IsObject(schema, resolver, new HashSet<SourceNode>(ReferenceEqualityComparer.Instance));

    /// <summary>The same; what has too many bases counts as one, so that it is said when its shape is made.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolver">Finds what it refers to.</param>
    /// <param name="asked">Those that were asked already; bases of bases can lead to one on more ways than there are schemas.</param>
    private static bool IsObject(SourceNode schema, ReferenceResolver resolver, HashSet<SourceNode> asked) =>
        resolver.Follow(schema) is ObjectNode value && (asked.Count > MaximumBases || (asked.Add(value)
        && (SchemaTypes.SingleOf(value) == "object" || value.Has("properties") || value.Has("additionalProperties")
            || (value.TryGet("allOf", out ArrayNode? branches) && branches.Items.Any(branch => IsObject(branch, resolver, asked))))));

    private void Visit(ObjectNode schema)
    {
        if (schema.TryGet("allOf", out ArrayNode? branches))
        {
            _visited ??= new HashSet<ObjectNode>(ReferenceEqualityComparer.Instance);
        }

        if (_visited?.Add(schema) == false)
        {
            // A base that is its own base says nothing new the second time.
            return;
        }

        if (_visited?.Count > MaximumBases)
        {
            HasTooManyBases = true;
            return;
        }

        if (branches is not null)
        {
            foreach (SourceNode branch in branches.Items)
            {
                if (_resolver.Follow(branch) is ObjectNode target)
                {
                    Visit(target);
                }
            }
        }

        ReadOnlySpan<ObjectMember> members = schema.TryGet("properties", out ObjectNode? properties) ? properties.Span : [];
        _members.EnsureCapacity(_members.Count + members.Length);
        bool areNew = _members.Count == 0;
        foreach (ObjectMember member in members)
        {
            // Those of one object have a name each.
            Add(member, areNew ? -1 : IndexOf(member.Name));
        }

        if (schema.TryGet("required", out ArrayNode? required))
        {
            _required ??= new HashSet<string>(required.Items.Count, StringComparer.Ordinal);
            foreach (StringNode name in required.Items.OfType<StringNode>())
            {
                _required.Add(name.Value);
            }
        }

        IsOpen &= schema.Get("additionalProperties") is not BooleanNode { Value: false };
        Additional ??= schema.Get("additionalProperties") is ObjectNode { Members.Count: > 0 } additional ? additional : null;
    }

    private int IndexOf(string name)
    {
        if (_members.Count <= Few)
        {
            for (int i = 0; i < _members.Count; i++)
            {
                if (_members[i].Name == name)
                {
                    return i;
                }
            }

            return -1;
        }

        if (_indexes is null)
        {
            _indexes = new Dictionary<string, int>(_members.Count, StringComparer.Ordinal);
            for (int i = 0; i < _members.Count; i++)
            {
                _indexes.TryAdd(_members[i].Name, i);
            }
        }

        return _indexes.GetValueOrDefault(name, -1);
    }

    /// <summary>Adds a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="index">That of the one of its name; -1 when there is none.</param>
    private void Add(ObjectMember member, int index)
    {
        if (member.Value is BooleanNode { Value: false })
        {
            (_forbidden ??= new HashSet<string>(StringComparer.Ordinal)).Add(member.Name);
        }

        if (index < 0)
        {
            _indexes?.Add(member.Name, _members.Count);
            _members.Add(member);
        }
        else if (SaysNoType(_members[index].Value))
        {
            _members[index] = member;
        }
        else if (_mergesLists && ListOfBoth(_members[index].Value, member.Value) is { } list)
        {
            _members[index] = ReferenceEquals(list, member.Value) ? member : _members[index] with { Value = list };
        }
    }

    /// <summary>
    /// The list that two members of one name mean when both are lists of objects: that of them whose items have all the members,
    /// or else one whose items are of both kinds. Null for others.
    /// </summary>
    private SourceNode? ListOfBoth(SourceNode first, SourceNode second)
    {
        if (_resolver.Follow(first) is not ObjectNode list || ItemsOf(list) is not { } items
            || _resolver.Follow(second) is not ObjectNode other || ItemsOf(other) is not { } more)
        {
            return null;
        }

        HashSet<string> names = NamesOf(items);
        HashSet<string> added = NamesOf(more);
        if (names.Count == 0 || added.IsSubsetOf(names))
        {
            return null;
        }

        if (names.IsSubsetOf(added))
        {
            return second;
        }

        // Another schema than both, and the same one whenever these two meet.
        ObjectNode both = Made.Below(items, $"and {more.Id}", [Made.Member("allOf", Made.List(items, [items, more]))]) with { Overlaid = items.Overlaid };
        return Made.Below(list, $"and {other.Id}", [.. list.Members.Select(member => member.Name == "items" ? member with { Value = both } : member)]) with { Overlaid = list.Overlaid };
    }

    private SourceNode? ItemsOf(ObjectNode list) =>
        SchemaTypes.SingleOf(list) is "array" or null && list.Get("items") is { } items && IsObject(items, _resolver) ? items : null;

    /// <summary>The names of its members. What their types are does not matter for that, and could lead back to here.</summary>
    private HashSet<string> NamesOf(SourceNode schema)
    {
        var shape = new ObjectShape(_resolver, mergesLists: false);
        shape.Visit((ObjectNode)_resolver.Follow(schema)!);
        return [.. shape.Names];
    }

    private static bool SaysNoType(SourceNode schema) => schema switch
    {
        BooleanNode => true,
        ObjectNode value => !value.Has("type") && !value.Has("$ref") && !value.Has("allOf") && !value.Has("anyOf") && !value.Has("oneOf")
            && !value.Has("properties") && !value.Has("items") && !value.Has("enum") && !value.Has("const"),
        _ => false,
    };
}
