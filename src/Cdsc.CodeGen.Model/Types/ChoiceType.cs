namespace Cdsc.CodeGen.Model;

/// <summary>One of several types that no member tells apart: which of them a value is shows only when it is read as one.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Name">The name as the document has it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where its schema stands.</param>
/// <param name="Options">The types in the order of the document; null is none of them.</param>
public sealed record ChoiceType(
    TypeId Id,
    string Name,
    Documentation Documentation,
    SourceLocation Location,
    IReadOnlyList<TypeUse> Options) : NamedType(Id, Name, Documentation, Location);
