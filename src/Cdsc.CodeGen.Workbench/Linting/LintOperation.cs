using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>An operation.</summary>
/// <param name="Document">The document that has it.</param>
/// <param name="Path">The path as the document writes it.</param>
/// <param name="Member">The entry of the path item, named by its method.</param>
/// <param name="Node">The operation itself.</param>
internal sealed record LintOperation(OpenApiDocument Document, ObjectMember Path, ObjectMember Member, ObjectNode Node)
{
    /// <summary>Whether a Server calls it, at a URL that a Client has named.</summary>
    public bool IsWebhook => !Path.Name.StartsWith('/');

    /// <summary>How messages call it.</summary>
    public string Label => Node.GetString("operationId") ?? $"{PathItems.MethodOf(Member)} {Path.Name}";
}
