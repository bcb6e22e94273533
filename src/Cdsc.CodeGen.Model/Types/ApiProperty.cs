namespace Cdsc.CodeGen.Model;

/// <summary>A declared member of an object.</summary>
/// <param name="Name">The member name on the wire.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="IsRequired">Whether it must be present.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ApiProperty(
    string Name,
    TypeUse Type,
    bool IsRequired,
    Documentation Documentation,
    SourceLocation Location)
{
    /// <summary>What the schema says of the values in no type, put into words: what they are, and which is the default.</summary>
    public string? Remarks { get; init; }
}
