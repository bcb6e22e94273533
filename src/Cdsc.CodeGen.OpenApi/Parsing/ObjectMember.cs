using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>A member of an object, with the position of its name. It lies in its object: of all parts of a document, members are the most.</summary>
internal readonly record struct ObjectMember(string Name, int Line, int Column, SourceNode Value)
{
    /// <summary>Whether, as an entry of <c>components.schemas</c>, it is a part of others and no type that somebody asked for.</summary>
    public bool IsPart => Value.Overlaid is { IsPart: true };

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation => Value.LocationAt(Line, Column);
}
