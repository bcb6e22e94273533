namespace Cdsc.CodeGen.OpenApi;

/// <summary>An object that actions change; new members go to its end.</summary>
internal sealed class DraftObject(SourceNode origin) : Draft(origin)
{
    public OrderedDictionary<string, DraftMember> Members { get; } = new(StringComparer.Ordinal);

    public override string Kind => "an object";

    /// <summary>A member that is an object, else null.</summary>
    public DraftObject? Object(string name) => Members.TryGetValue(name, out DraftMember? member) ? member.Value as DraftObject : null;
}
