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

        // What is of an older version was brought to this one when it was read.
        if (SpecificationVersions.Of(document) == SpecificationVersion.OpenApi31)
        {
            return document;
        }

        SourceNode? version = document.Get("openapi") ?? document.Get("swagger");
        string reason = version is null
            ? "it has neither a member 'openapi' nor 'swagger'"
            : SpecificationVersions.TextOf(version) is { } text ? $"it is of version {text}" : "the version must be a string, for example 3.1.1";
        diagnostics.Add(DiagnosticDescriptors.UnsupportedVersion.At((version ?? root).Location, reason));
        return null;
    }
}
