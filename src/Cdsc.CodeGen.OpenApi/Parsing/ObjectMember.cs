using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>A member of an object, with the position of its name.</summary>
internal sealed record ObjectMember(string Name, int Line, int Column, SourceNode Value)
{
    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation => Value.Location with { Line = Line, Column = Column };
}
