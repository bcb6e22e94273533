namespace Cdsc.CodeGen.Model;

/// <summary>A response of an operation.</summary>
/// <param name="Status">The status code; null for a range, and for <c>default</c>, which stands for every status not listed.</param>
/// <param name="Range">The first digit of a range of status codes: 4 for <c>4XX</c>; null for what is no range.</param>
/// <param name="Headers">The headers that the document declares.</param>
/// <param name="Content">The bodies by media type; empty when there is none.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiResponse(
    int? Status,
    int? Range,
    IReadOnlyList<ApiHeader> Headers,
    IReadOnlyList<ApiContent> Content,
    Documentation Documentation,
    SourceLocation Location)
{
    /// <summary>Whether it is one of the 200s.</summary>
    public bool IsSuccess => Status is >= 200 and < 300 || Range == 2;

    /// <summary>Whether it stands for every status that is not listed.</summary>
    public bool IsDefault => Status is null && Range is null;
}
