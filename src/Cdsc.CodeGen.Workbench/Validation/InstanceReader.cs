using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Reads the text of a document.</summary>
internal static class InstanceReader
{
    /// <summary>Reads a document; null, with diagnostics, when it isn't JSON or has a member twice.</summary>
    /// <param name="file">The file or URL, for findings.</param>
    /// <param name="url">Where it was fetched from; null for a file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static InstanceDocument? Read(string file, string? url, string text, DiagnosticBag diagnostics)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var own = new DiagnosticBag();
        SourceNode? root = new JsonSourceParser(file, new Utf8Pieces(bytes), own).Parse();
        diagnostics.AddRange(own.ToSorted());
        if (root is null || own.HasErrors)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = SourceParser.MaximumDepth });
        return new InstanceDocument(file, url, root, document.RootElement.Clone());
    }
}
