using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.Model;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Has Microsoft.OpenApi read and validate the self-contained form of a document, and brings its findings back to the source.</summary>
internal static class LibraryValidation
{
    /// <summary>
    /// What begins the messages about mistakes that lowering knows a way round: it leaves out what makes no sense, and says so
    /// in a warning.
    /// </summary>
    private static readonly string[] Forgiven =
    [
        "Declared path parameter",
        "The path signature",
        "Responses must contain at least one response",
        "Responses key must be",
    ];

    /// <summary>Checks a document.</summary>
    public static void Check(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        byte[] bundle;
        try
        {
            bundle = BundleWriter.Write(document, forLibrary: true);
        }
        catch (BundleTooLargeException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(exception.Part.Location, exception.Limit));
            return;
        }

        foreach (OpenApiError error in ErrorsOf(bundle))
        {
            if (Array.Exists(Forgiven, start => error.Message.StartsWith(start, StringComparison.Ordinal)))
            {
                continue;
            }

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
