namespace Cdsc.CodeGen.Model;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="In">Where it travels.</param>
/// <param name="Style">How a value becomes text.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be sent.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiParameter(
    string Name,
    ParameterIn In,
    ParameterStyle Style,
    TypeUse Type,
    bool IsRequired,
    Documentation Documentation,
    SourceLocation Location);
