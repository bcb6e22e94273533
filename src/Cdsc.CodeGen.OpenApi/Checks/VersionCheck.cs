using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Refuses what is no OpenAPI document of a version that can be read.</summary>
internal static class VersionCheck
{
    /// <summary>The document, or null when it is none, which is reported.</summary>
    public static ObjectNode? Check(SourceNode root, DiagnosticBag diagnostics)
    {
        if (root is not ObjectNode document)
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedVersion.At(root.Location, "the file holds no object"));
            return null;
        }

        if (document.Get("openapi") is not { } version)
        {
            string reason = document.Has("swagger") ? "it is of version 2.0" : "it has no member 'openapi'";
            diagnostics.Add(DiagnosticDescriptors.UnsupportedVersion.At(root.Location, reason));
            return null;
        }

        if (version is StringNode { Value: var text } && (text == "3.1" || text.StartsWith("3.1.", StringComparison.Ordinal)))
        {
            return document;
        }

        diagnostics.Add(DiagnosticDescriptors.UnsupportedVersion.At(
            version.Location, version is StringNode other ? $"it is of version {other.Value}" : "the version must be a string, for example 3.1.1"));
        return null;
    }
}
