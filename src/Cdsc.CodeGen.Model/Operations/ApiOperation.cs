namespace Cdsc.CodeGen.Model;

/// <summary>One HTTP operation.</summary>
/// <param name="Id">The operation id of the document.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path template of the document; a placeholder where the URL is discovered.</param>
/// <param name="Group">The name of the first tag, or the document's title where there is none.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Parameters">Parameters of path, query, headers and cookies.</param>
/// <param name="RequestBody">The body of the request, if there is one.</param>
/// <param name="Responses">The responses, in the order of the document.</param>
/// <param name="Discovery">Where clients find its URL; empty when the path is the URL.</param>
/// <param name="Pagers">How its listing is paged; empty when it is not.</param>
/// <param name="Security">What credentials it asks for; null when the document leaves that open.</param>
/// <param name="IsOAuth">Whether it is an endpoint of OAuth, whose errors have the form of RFC 6749.</param>
/// <param name="BodyLimit">How large a body servers take at least, in bytes; null when the document leaves that open.</param>
/// <param name="Document">The file of the document that it belongs to.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiOperation(
    string Id,
    string Method,
    string Path,
    string Group,
    Documentation Documentation,
    IReadOnlyList<ApiParameter> Parameters,
    ApiRequestBody? RequestBody,
    IReadOnlyList<ApiResponse> Responses,
    IReadOnlyList<DiscoverySource> Discovery,
    IReadOnlyList<Pager> Pagers,
    ApiSecurity? Security,
    bool IsOAuth,
    int? BodyLimit,
    string Document,
    SourceLocation Location);
