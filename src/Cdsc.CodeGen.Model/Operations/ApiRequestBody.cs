namespace Cdsc.CodeGen.Model;

/// <summary>The body of a request.</summary>
/// <param name="Content">The media types that are accepted, in the order of the document.</param>
/// <param name="IsRequired">Whether it must be sent.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiRequestBody(
    IReadOnlyList<ApiContent> Content,
    bool IsRequired,
    Documentation Documentation,
    SourceLocation Location);
