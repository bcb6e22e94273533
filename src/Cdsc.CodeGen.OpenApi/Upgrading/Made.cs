namespace Cdsc.CodeGen.OpenApi;

/// <summary>Makes values that no file has, at the position of the value that they stand for.</summary>
internal static class Made
{
    public static StringNode Text(SourceNode at, string value) => new(at.File, at.Path, at.Line, at.Column, value);

    public static BooleanNode Flag(SourceNode at, bool value) => new(at.File, at.Path, at.Line, at.Column, value);

    public static ArrayNode List(SourceNode at, IReadOnlyList<SourceNode> items) => new(at.File, at.Path, at.Line, at.Column, items);

    public static ObjectNode Object(SourceNode at, params ObjectMember[] members) => new(at.File, at.Path, at.Line, at.Column, members);

    public static ObjectMember Member(string name, SourceNode value) => new(name, value.Line, value.Column, value);

    /// <summary>An object that is a schema of its own, a step below another: what it is called keeps their identities apart.</summary>
    public static ObjectNode Below(SourceNode at, string segment, ObjectMember[] members) =>
        new(at.File, new NodePath(at.Path, segment), at.Line, at.Column, members);
}
