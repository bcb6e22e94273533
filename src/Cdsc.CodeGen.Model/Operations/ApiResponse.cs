namespace Cdsc.CodeGen.Model;

/// <summary>A response of an operation.</summary>
/// <param name="Status">The status code; null for <c>default</c>, which stands for every status not listed.</param>
/// <param name="Headers">The headers that the document declares.</param>
/// <param name="Content">The bodies by media type; empty when there is none.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiResponse(
    int? Status,
    IReadOnlyList<ApiHeader> Headers,
    IReadOnlyList<ApiContent> Content,
    Documentation Documentation,
    SourceLocation Location)
{
    /// <summary>Whether it is one of the 200s.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
