namespace Cdsc.CodeGen.Model;

/// <summary>A body in one media type.</summary>
/// <param name="MediaType">The media type or range, for example <c>application/json</c> or <c>*/*</c>.</param>
/// <param name="Type">The type of the body; <see cref="ScalarKind.Binary"/> for raw bytes.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiContent(string MediaType, TypeUse Type, SourceLocation Location)
{
    /// <summary>Whether the body is JSON: <c>application/json</c> or any type with the suffix <c>+json</c>.</summary>
    public bool IsJson => MediaTypes.IsJson(MediaType);

    /// <summary>Whether the body is a URL-encoded form with members; one of which nothing is said is bytes.</summary>
    public bool IsForm => MediaTypes.IsForm(MediaType) && Type.Type is not ScalarType;
}
