namespace Cdsc.CodeGen.Model;

/// <summary>An object with declared members.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Name">The name as the document has it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where its schema stands.</param>
/// <param name="Properties">The declared members in the order of the document.</param>
/// <param name="IsOpen">Whether members that are not declared may be present; false only for <c>additionalProperties: false</c>.</param>
/// <param name="Additional">The type of members that are not declared; null when they may be anything.</param>
public sealed record ObjectType(
    TypeId Id,
    string Name,
    Documentation Documentation,
    SourceLocation Location,
    IReadOnlyList<ApiProperty> Properties,
    bool IsOpen,
    TypeUse? Additional = null) : NamedType(Id, Name, Documentation, Location);
