using System.Text.Json;
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
        foreach (OpenApiError error in ErrorsOf(BundleWriter.Write(document, forLibrary: true)))
        {
            SourceLocation location = BundlePointers.ToSource(document, error.Pointer);
            if (!diagnostics.HasAnyAt(location))
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidOpenApi.At(location, Sentence(error.Message)));
            }
        }
    }

    private static IEnumerable<OpenApiError> ErrorsOf(byte[] bundle)
    {
        JsonNode node = JsonNode.Parse(bundle, documentOptions: new JsonDocumentOptions { MaxDepth = JsonText.WriterOptions.MaxDepth })!;
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        try
        {
            return new OpenApiJsonReader().Read(node, new Uri("https://bundle.invalid/"), settings).Diagnostic?.Errors ?? [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws whatever it comes across on some values of the wrong form. That is an answer, too.
            return [new OpenApiError("", $"the library that reads it gives up ({exception.Message})")];
        }
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
