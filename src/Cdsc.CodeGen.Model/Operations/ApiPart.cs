namespace Cdsc.CodeGen.Model;

/// <summary>A part of a form of several parts.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Kind">What the part is: a file is bytes, a value of any other kind is text or JSON.</param>
/// <param name="Type">The type of the value, or of each when it is repeated.</param>
/// <param name="IsRepeated">Whether there is one part for each item of an array.</param>
/// <param name="MediaType">The media type that the document gives it, where it does.</param>
/// <param name="IsRequired">Whether it must be sent.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiPart(
    string Name,
    ContentKind Kind,
    TypeUse Type,
    bool IsRepeated,
    string? MediaType,
    bool IsRequired,
    Documentation Documentation,
    SourceLocation Location);
