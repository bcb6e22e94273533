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
        using var stream = new MemoryStream(BundleWriter.Write(document), writable: false);
        JsonNode bundle = JsonNode.Parse(stream)!;
        ReadResultAndErrors(bundle, out IList<OpenApiError> errors);
        foreach (OpenApiError error in errors)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidOpenApi.At(BundlePointers.ToSource(document, error.Pointer), Sentence(error.Message)));
        }
    }

    private static void ReadResultAndErrors(JsonNode bundle, out IList<OpenApiError> errors)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        Microsoft.OpenApi.Reader.ReadResult result = new OpenApiJsonReader().Read(bundle, new Uri("https://bundle.invalid/"), settings);
        errors = result.Diagnostic?.Errors ?? [];
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
