namespace Cdsc.CodeGen.Model;

/// <summary>One of several objects, told apart by a member that has a value of its own in each.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Name">The name as the document has it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where its schema stands.</param>
/// <param name="Discriminator">The member that tells which object it is.</param>
/// <param name="Cases">The objects in the order of the document.</param>
public sealed record UnionType(
    TypeId Id,
    string Name,
    Documentation Documentation,
    SourceLocation Location,
    string Discriminator,
    IReadOnlyList<UnionCase> Cases) : NamedType(Id, Name, Documentation, Location);
