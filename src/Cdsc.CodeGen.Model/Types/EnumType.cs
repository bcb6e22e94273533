namespace Cdsc.CodeGen.Model;

/// <summary>A list of string values.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Name">The name as the document has it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where its schema stands.</param>
/// <param name="Values">The known values in the order of the document.</param>
/// <param name="IsOpen">Whether other strings are valid too, so that readers must keep what they don't know.</param>
public sealed record EnumType(
    TypeId Id,
    string Name,
    Documentation Documentation,
    SourceLocation Location,
    IReadOnlyList<EnumValue> Values,
    bool IsOpen) : NamedType(Id, Name, Documentation, Location);
