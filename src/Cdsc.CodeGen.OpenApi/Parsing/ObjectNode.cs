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
    private Dictionary<string, ObjectMember>? _byName;

    /// <summary>The same object with other members.</summary>
    public ObjectNode With(IReadOnlyList<ObjectMember> members) => new(File, Path, Line, Column, members) { Origin = Origin };

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

    public bool Has(string name) => GetMember(name) is not null;

    public SourceNode? Get(string name) => GetMember(name)?.Value;

    public ObjectMember? GetMember(string name)
    {
        if (_members.Length > Few)
        {
            return (_byName ??= Index(_members)).GetValueOrDefault(name);
        }

        foreach (ObjectMember member in _members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value)
        where T : SourceNode
    {
        value = Get(name) as T;
        return value is not null;
    }

    /// <summary>The value of a member that is a string, else null.</summary>
    public string? GetString(string name) => (Get(name) as StringNode)?.Value;

    public bool GetFlag(string name) => Get(name) is BooleanNode { Value: true };

    private static Dictionary<string, ObjectMember> Index(ObjectMember[] members)
    {
        var byName = new Dictionary<string, ObjectMember>(members.Length, StringComparer.Ordinal);
        foreach (ObjectMember member in members)
        {
            byName.TryAdd(member.Name, member);
        }

        return byName;
    }
}
