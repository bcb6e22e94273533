using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Chooses the media type of bodies, and refuses what is not supported.</summary>
internal sealed class BodyPlanner(PlanContext context)
{
    /// <summary>The one content of a request body; null when there is none that can be honoured.</summary>
    public ApiContent? OfRequest(ApiOperation operation)
    {
        if (operation.RequestBody is not { } body || Single(body.Content, body.Location) is not { } content)
        {
            return null;
        }

        if (content.IsJson || IsBytes(content))
        {
            return content;
        }

        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
            content.Location, $"a request body of the media type '{content.MediaType}' is not supported"));
        return null;
    }

    /// <summary>The one content of a response; null when it has no body.</summary>
    public ApiContent? OfResponse(ApiResponse response) => Single(response.Content, response.Location);

    /// <summary>The type of the value that a client gets; null when no successful response has a body.</summary>
    public ApiContent? OfSuccess(ApiOperation operation)
    {
        List<ApiContent> contents = [.. operation.Responses.Where(response => response.IsSuccess).Select(OfResponse).OfType<ApiContent>()];
        foreach (ApiContent other in contents.Skip(1).Where(other => other.Type != contents[0].Type))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                other.Location, "several successful responses with bodies of different types are not supported"));
        }

        return contents.FirstOrDefault();
    }

    /// <summary>Whether a body is raw bytes.</summary>
    public static bool IsBytes(ApiContent content) => content.Type.Type is ScalarType { Kind: ScalarKind.Binary };

    private ApiContent? Single(IReadOnlyList<ApiContent> contents, SourceLocation location)
    {
        if (contents.Count > 1 && contents.Any(content => content.Type != contents[0].Type || content.IsJson != contents[0].IsJson))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                location, "several media types with bodies of different types are not supported"));
        }

        return contents.Count == 0 ? null : contents[0];
    }
}
