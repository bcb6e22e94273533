using System.Text.Json.Nodes;
using Cdsc.CodeGen.Model;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Has Microsoft.OpenApi read and validate the self-contained form of a document, and brings its findings back to the source.</summary>
internal static class LibraryValidation
{
    /// <summary>Checks a document.</summary>
    public static void Check(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        // The library ends in a NullReferenceException on a boolean schema, so it is given objects of the same meaning.
        JsonNode bundle = JsonNode.Parse(BundleWriter.Write(document, avoidsBooleanSchemas: true))!;
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        Microsoft.OpenApi.Reader.ReadResult result = new OpenApiJsonReader().Read(bundle, new Uri("https://bundle.invalid/"), settings);
        foreach (OpenApiError error in result.Diagnostic?.Errors ?? [])
        {
            SourceLocation location = BundlePointers.ToSource(document, error.Pointer);
            if (!diagnostics.HasErrorAt(location))
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidOpenApi.At(location, Sentence(error.Message)));
            }
        }
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
