namespace Cdsc.CodeGen.Model;

/// <summary>A body in one media type.</summary>
/// <param name="MediaType">The media type or range, for example <c>application/json</c> or <c>*/*</c>.</param>
/// <param name="Kind">What the body is.</param>
/// <param name="Type">
/// The type of the body; <see cref="ScalarKind.Binary"/> for raw bytes, and any value for a form of several parts.
/// </param>
/// <param name="Parts">The parts of a form of several parts; empty for every other body.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ApiContent(string MediaType, ContentKind Kind, TypeUse Type, IReadOnlyList<ApiPart> Parts, SourceLocation Location)
{
    /// <summary>Whether the body is JSON: <c>application/json</c> or any type with the suffix <c>+json</c>.</summary>
    public bool IsJson => Kind == ContentKind.Json;

    /// <summary>Whether the body is a URL-encoded form.</summary>
    public bool IsForm => Kind == ContentKind.Form;

    /// <summary>Whether the media type is a range, so that whoever sends the body says which it is.</summary>
    public bool IsRange => MediaType.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether it is the same body, perhaps in another media type.</summary>
    public bool IsSameBodyAs(ApiContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && Type == other.Type;
    }
}
