namespace Cdsc.CodeGen.Model;

/// <summary>A header of a response.</summary>
/// <param name="Name">The name of the header.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="IsRequired">Whether the response must have it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiHeader(
    string Name,
    TypeUse Type,
    bool IsRequired,
    Documentation Documentation,
    SourceLocation Location);
