using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Chooses the media type of bodies.</summary>
internal static class BodyPlanner
{
    /// <summary>The one content of a request body; null when there is none.</summary>
    public static ApiContent? OfRequest(ApiOperation operation) => operation.RequestBody is { } body ? ContentChoice.Of(body.Content) : null;

    /// <summary>The one content of a response; null when it has no body.</summary>
    public static ApiContent? OfResponse(ApiResponse response) => ContentChoice.Of(response.Content);

    /// <summary>The responses that are a success: those in the 200s, or the one for every other status when none is documented.</summary>
    public static IReadOnlyList<ApiResponse> Successes(ApiOperation operation)
    {
        List<ApiResponse> successes = [.. operation.Responses.Where(response => response.IsSuccess)];
        return successes.Count > 0 || operation.Responses.Any(response => response.Status == 304)
            ? successes
            : [.. operation.Responses.Where(response => response.IsDefault)];
    }

    /// <summary>The different values that a client gets, each with the first response that has it.</summary>
    public static IReadOnlyList<ResponseValue> SuccessValues(ApiOperation operation)
    {
        var values = new List<ResponseValue>();
        foreach (ApiResponse response in Successes(operation))
        {
            if (OfResponse(response) is { } content && !values.Exists(value => value.Content.Kind == content.Kind && value.Content.Type == content.Type))
            {
                values.Add(new ResponseValue(response, content));
            }
        }

        return values;
    }

    /// <summary>The media type that a body has when nobody says another.</summary>
    public static string MediaTypeOf(ApiContent content) => (content.IsRange, content.Kind) switch
    {
        (false, _) => content.MediaType,
        (_, ContentKind.Json) => "application/json",
        (_, ContentKind.Text) => "text/plain",
        _ => "application/octet-stream",
    };

    /// <summary>Whether whoever sends a body says which media type it has: it is a range, or a multipart whose boundary only he knows.</summary>
    public static bool HasOpenMediaType(ApiContent content) =>
        content.Kind is ContentKind.Text or ContentKind.Bytes
        && (content.IsRange || content.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase));
}
