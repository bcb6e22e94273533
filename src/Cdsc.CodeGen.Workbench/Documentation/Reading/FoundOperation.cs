using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An operation where it was found.</summary>
/// <param name="Id">Its id, or method and path where it has none.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path, or the name of a webhook.</param>
/// <param name="IsWebhook">Whether the other side is called.</param>
/// <param name="Node">The operation.</param>
/// <param name="Parameters">Its parameters, with those of the path.</param>
internal sealed record FoundOperation(string Id, string Method, string Path, bool IsWebhook, ObjectNode Node, IReadOnlyList<SourceNode> Parameters)
{
    /// <summary>What it does, in a few words.</summary>
    public string Title => Node.GetString("summary") ?? Id;

    /// <summary>The name of its group.</summary>
    public string Group => SchemaParts.Strings(Node.Get("tags")).FirstOrDefault() ?? (IsWebhook ? "Webhooks" : "Others");

    /// <summary>Its place.</summary>
    public string Anchor => Docs.Anchor.Operation(Id);

    /// <summary>The address of its place.</summary>
    public string Address => "#" + Anchor;
}
