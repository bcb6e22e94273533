using System.Diagnostics.CodeAnalysis;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>An object, its members in the order of the file.</summary>
internal sealed record ObjectNode(string File, NodePath? Path, int Line, int Column, IReadOnlyList<ObjectMember> Members)
    : SourceNode(File, Path, Line, Column)
{
    private readonly Dictionary<string, ObjectMember> _byName = Index(Members);

    /// <summary>The same object with other members.</summary>
    public ObjectNode With(IReadOnlyList<ObjectMember> members) => new(File, Path, Line, Column, members) { Origin = Origin };

    /// <summary>The same object with other values; it itself where each value stays the same one.</summary>
    public ObjectNode WithValues(Func<ObjectMember, SourceNode> valueOf)
    {
        SourceNode[] values = [.. Members.Select(valueOf)];
        return Members.Index().All(entry => ReferenceEquals(entry.Item.Value, values[entry.Index]))
            ? this
            : With([.. Members.Select((member, index) => member with { Value = values[index] })]);
    }

    public bool Has(string name) => _byName.ContainsKey(name);

    public SourceNode? Get(string name) => _byName.GetValueOrDefault(name)?.Value;

    public ObjectMember? GetMember(string name) => _byName.GetValueOrDefault(name);

    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value)
        where T : SourceNode
    {
        value = Get(name) as T;
        return value is not null;
    }

    /// <summary>The value of a member that is a string, else null.</summary>
    public string? GetString(string name) => (Get(name) as StringNode)?.Value;

    public bool GetFlag(string name) => Get(name) is BooleanNode { Value: true };

    private static Dictionary<string, ObjectMember> Index(IReadOnlyList<ObjectMember> members)
    {
        var byName = new Dictionary<string, ObjectMember>(members.Count, StringComparer.Ordinal);
        foreach (ObjectMember member in members)
        {
            byName.TryAdd(member.Name, member);
        }

        return byName;
    }
}
