using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads what a document says about a thing in words.</summary>
internal static class Docs
{
    /// <summary>The words of the object itself.</summary>
    public static Documentation Of(SourceNode node) => node is ObjectNode value
        ? Of(value.GetString("summary"), value.GetString("description"), UrlOf(value))
        : Documentation.None;

    /// <summary>The words beside a reference, and where there are none those of what it refers to.</summary>
    public static Documentation Of(SourceNode node, ReferenceResolver resolver)
    {
        Documentation own = Of(node);
        if (ReferenceResolver.ReferenceOf(node) is null || resolver.Follow(node) is not { } target)
        {
            return own;
        }

        Documentation referred = Of(target);
        return Of(own.Summary ?? referred.Summary, own.Description ?? referred.Description, own.Url ?? referred.Url);
    }

    private static Documentation Of(string? summary, string? description, string? url) =>
        summary is null && description is null && url is null ? Documentation.None : new Documentation(summary, description, url);

    private static string? UrlOf(ObjectNode value) =>
        value.TryGet("externalDocs", out ObjectNode? docs) ? docs.GetString("url") : null;
}
