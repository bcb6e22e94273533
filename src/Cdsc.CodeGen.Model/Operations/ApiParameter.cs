namespace Cdsc.CodeGen.Model;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="In">Where it travels.</param>
/// <param name="Style">How a value becomes text.</param>
/// <param name="IsExploded">Whether each part of an array or an object stands for itself.</param>
/// <param name="AllowsReserved">Whether characters that have a meaning in URLs may stand in the query as they are.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be sent.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiParameter(
    string Name,
    ParameterIn In,
    ParameterStyle Style,
    bool IsExploded,
    bool AllowsReserved,
    TypeUse Type,
    bool IsRequired,
    Documentation Documentation,
    SourceLocation Location)
{
    /// <summary>What the schema says of the values in no type, put into words: what they are, and which is the default.</summary>
    public string? Remarks { get; init; }
}
