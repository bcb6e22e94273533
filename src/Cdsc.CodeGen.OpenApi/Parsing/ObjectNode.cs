using System.Diagnostics.CodeAnalysis;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>An object, its members in the order of the file.</summary>
internal sealed record ObjectNode(string File, NodePath? Path, int Line, int Column, IReadOnlyList<ObjectMember> Members)
    : SourceNode(File, Path, Line, Column)
{
    /// <summary>In so few members, looking at each is as fast as a table, which takes more room than the members themselves.</summary>
    private const int Few = 8;

    private readonly ObjectMember[] _members = Members as ObjectMember[] ?? [.. Members];

    // Made when somebody asks: nobody looks for the members of most examples. Where two threads make it, they make the same.
    private Dictionary<string, int>? _byName;

    /// <summary>The members, in the order of the file.</summary>
    public IReadOnlyList<ObjectMember> Members => _members;

    /// <summary>The members, for whoever goes over those of many objects.</summary>
    public ReadOnlySpan<ObjectMember> Span => _members;

    /// <summary>The same object with other members.</summary>
    public ObjectNode With(ObjectMember[] members) => new(File, Path, Line, Column, members) { Overlaid = Overlaid };

    /// <summary>The same object without a member that it has.</summary>
    public ObjectNode Without(string name)
    {
        int index = IndexOf(name);
        return With([.. _members.AsSpan(0, index), .. _members.AsSpan(index + 1)]);
    }

    /// <summary>The same object with another value of a member that it has.</summary>
    public ObjectNode WithValue(string name, SourceNode value)
    {
        ObjectMember[] changed = [.. _members];
        ref ObjectMember member = ref changed[IndexOf(name)];
        member = member with { Value = value };
        return With(changed);
    }

    /// <summary>The same object with other values; it itself where each value stays the same one.</summary>
    public ObjectNode WithValues(Func<ObjectMember, SourceNode> valueOf)
    {
        ObjectMember[]? changed = null;
        for (int i = 0; i < _members.Length; i++)
        {
            ObjectMember member = _members[i];
            SourceNode value = valueOf(member);
            if (!ReferenceEquals(value, member.Value))
            {
                changed ??= [.. _members];
                changed[i] = member with { Value = value };
            }
        }

        return changed is null ? this : With(changed);
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    public SourceNode? Get(string name) => IndexOf(name) is >= 0 and int index ? _members[index].Value : null;

    public ObjectMember? GetMember(string name) => IndexOf(name) is >= 0 and int index ? _members[index] : null;

    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value)
        where T : SourceNode
    {
        value = Get(name) as T;
        return value is not null;
    }

    /// <summary>The value of a member that is a string, else null.</summary>
    public string? GetString(string name) => (Get(name) as StringNode)?.Value;

    public bool GetFlag(string name) => Get(name) is BooleanNode { Value: true };

    private int IndexOf(string name)
    {
        if (_members.Length > Few)
        {
            return (_byName ??= Index(_members)).TryGetValue(name, out int index) ? index : -1;
        }

        for (int i = 0; i < _members.Length; i++)
        {
            if (_members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static Dictionary<string, int> Index(ObjectMember[] members)
    {
        var byName = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        for (int i = 0; i < members.Length; i++)
        {
            byName.TryAdd(members[i].Name, i);
        }

        return byName;
    }
}
