using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the results of an operation: a case for each documented response, and one for the rest.</summary>
internal sealed class ServerResultPlanner(PlanContext context)
{
    private readonly WireText _text = new(context);

    public IReadOnlyList<ServerResponseView> Plan(ApiOperation operation, string result, bool isConditional)
    {
        var names = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfRecords, "WriteAsync", result]);

        // 304 is the endpoints' own: they ask the handler for the entity tag instead.
        List<ApiResponse> responses = [.. operation.Responses.Where(response => !(isConditional && response.Status == 304))];
        var bodies = responses.Select(response => BodyTypeOf(BodyPlanner.OfResponse(response))).ToList();
        var views = new List<ServerResponseView>();
        for (int i = 0; i < responses.Count; i++)
        {
            ApiContent? content = BodyPlanner.OfResponse(responses[i]);
            bool holdsSecret = operation.IsOAuth || (content is not null && context.Secrets.Holds(content.Type.Type));
            bool isOnlySuccess = responses[i] is { IsSuccess: true, Range: null }
                && content is { IsJson: true, Type: { IsNullable: false, Type: TypeReference } }
                && responses.Count(response => response.IsSuccess) == 1
                && bodies.Count(body => body == bodies[i]) == 1
                && !responses[i].Headers.Any(header => header.IsRequired && !IsOwn(header, isConditional, holdsSecret));
            views.Add(PlanCase(responses[i], content, bodies[i], isOnlySuccess, names, isConditional, holdsSecret));
        }

        if (responses.TrueForAll(response => !response.IsDefault))
        {
            views.Add(operation.IsOAuth ? PlanOAuthError(names) : PlanProblem(names));
        }

        return views;
    }

    private static ServerResponseView PlanProblem(NameScope names) => new(
        names.Take("Problem"),
        "any other",
        [
            "<summary>Any other outcome, as problem details (RFC 9457).</summary>",
            "<param name=\"StatusCode\">The status code.</param>",
            "<param name=\"Detail\">What went wrong, for people; null to say nothing.</param>",
        ],
        "",
        false,
        "(int StatusCode, string? Detail = null)",
        [],
        false,
        "ApiResponseWriter.ProblemAsync(http, StatusCode, Detail)");

    /// <summary>Clients of OAuth look for a code, which problem details don't have.</summary>
    private static ServerResponseView PlanOAuthError(NameScope names) => new(
        names.Take("Error"),
        "any other",
        [
            "<summary>Any other outcome, as an error of OAuth (RFC 6749, section 5.2).</summary>",
            "<param name=\"StatusCode\">The status code.</param>",
            "<param name=\"Code\">The code of the error.</param>",
            "<param name=\"Description\">What went wrong, for developers; null to say nothing.</param>",
        ],
        "",
        false,
        "(int StatusCode, string Code, string? Description = null)",
        [],
        false,
        "OAuthResponse.ErrorAsync(http, StatusCode, Code, Description)");

    private ServerResponseView PlanCase(
        ApiResponse response, ApiContent? content, string bodyType, bool isOnlySuccess, NameScope names, bool isConditional, bool holdsSecret)
    {
        string? status = response.Status?.ToString(CultureInfo.InvariantCulture);
        bool hasOpenMediaType = content is not null && BodyPlanner.HasOpenMediaType(content);
        var parameters = new List<MethodParameter>();
        if (status is null)
        {
            parameters.Add(new MethodParameter("StatusCode", "int", null, CSharpDoc.Parameter("StatusCode", null, "The status code.")));
        }

        if (content is not null)
        {
            parameters.Add(new MethodParameter("Body", bodyType, null, CSharpDoc.Parameter("Body", null, "The body.")));
        }

        if (hasOpenMediaType)
        {
            parameters.Add(new MethodParameter("MediaType", "string", null, CSharpDoc.Parameter("MediaType", null, "The media type of the body.")));
        }

        string code = status ?? "StatusCode";
        string mediaType = content is null ? "" : hasOpenMediaType ? "MediaType" : CSharpText.Literal(BodyPlanner.MediaTypeOf(content));
        string write = content switch
        {
            null => $"ApiResponseWriter.EmptyAsync(http, {code})",
            { IsJson: true } => $"ApiResponseWriter.JsonAsync(http, {code}, {mediaType}, Body, {context.Types.Writer(content.Type)})",
            { Kind: ContentKind.Bytes } => $"ApiResponseWriter.StreamAsync(http, {code}, {mediaType}, Body)",
            _ => $"ApiResponseWriter.TextAsync(http, {code}, {mediaType}, Body)",
        };
        string name = names.Take(StatusNames.NameOf(response));
        string shown = status ?? (response.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $"{range}XX") : "any other");
        return new ServerResponseView(
            name,
            shown,
            [
                .. CSharpDoc.Summary(response.Documentation.Description, null, StatusText(response, shown), StatusText(response, shown)),
                .. parameters.SelectMany(parameter => parameter.Doc),
            ],
            bodyType,
            isOnlySuccess,
            parameters.Count == 0 ? "" : "(" + MethodParameter.Signature(parameters).Trim() + ")",
            PlanHeaders(response, isConditional, holdsSecret, name),
            holdsSecret,
            write);
    }

    private static string StatusText(ApiResponse response, string shown) => response.IsDefault ? "Status of any other kind." : $"Status {shown}.";

    /// <summary>Whether the endpoints set a header themselves: the entity tag that the handler gave, and that nobody may store a secret.</summary>
    private static bool IsOwn(ApiHeader header, bool isConditional, bool holdsSecret) =>
        (isConditional && header.Name.Equals("ETag", StringComparison.OrdinalIgnoreCase))
        || (holdsSecret && (header.Name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase) || header.Name.Equals("Pragma", StringComparison.OrdinalIgnoreCase)));

    private List<HeaderView> PlanHeaders(ApiResponse response, bool isConditional, bool holdsSecret, string caseName)
    {
        var names = new NameScope(
            StringComparer.Ordinal, [.. ReservedNames.OfRecords, "WriteAsync", "Body", "StatusCode", "MediaType", caseName]);
        var headers = new List<HeaderView>();
        foreach (ApiHeader header in response.Headers.Where(header => !IsOwn(header, isConditional, holdsSecret)))
        {
            string name = names.Take(CSharpNames.Pascal(header.Name));
            headers.Add(new HeaderView(
                name,
                CSharpText.Literal(header.Name),
                context.Types.TextOf(header.Type.Type) + (header.IsRequired ? "" : "?"),
                header.IsRequired,
                TextOf(header, name),
                CSharpDoc.Summary(header.Documentation.Description, header.Documentation.Url, $"The header {CSharpDoc.Code(header.Name)}.")));
        }

        return headers;
    }

    private string TextOf(ApiHeader header, string name)
    {
        string text = _text.ToText(header.Type, name, header.IsRequired);
        return header.Type.Type is ArrayType ? $"{context.Support}.ApiResponseWriter.Joined({text})" : text;
    }

    private string BodyTypeOf(ApiContent? content) => content is null ? "" : context.Types.TextOf(content.Type);
}
