using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.Model;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Has Microsoft.OpenApi read and validate the self-contained form of a document, and brings its findings back to the source.</summary>
internal sealed class LibraryValidation
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

    private readonly OpenApiDocument _document;
    private readonly Task<List<OpenApiError>> _errors;

    private LibraryValidation(OpenApiDocument document, ReadOnlyMemory<byte> bundle)
    {
        _document = document;
        _errors = Task.Run(() => ErrorsOf(bundle));
    }

    /// <summary>Begins to check a document, while others go on; null when it is too large, which is reported.</summary>
    public static LibraryValidation? Start(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        try
        {
            return new LibraryValidation(document, BundleWriter.WriteForLibrary(document));
        }
        catch (BundleTooLargeException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(exception.Part.Location, exception.Limit));
            return null;
        }
    }

    /// <summary>Waits for the findings and reports them, where nothing better is known already.</summary>
    /// <param name="broken">The documents of which it is known what is wrong: of that the library says less, and not where it is.</param>
    /// <param name="diagnostics">Takes them.</param>
    public void Report(IReadOnlySet<string> broken, DiagnosticBag diagnostics)
    {
        List<OpenApiError> errors = _errors.GetAwaiter().GetResult();
        foreach (OpenApiError error in broken.Contains(_document.File) ? [] : errors)
        {
            if (Array.Exists(Forgiven, start => error.Message.StartsWith(start, StringComparison.Ordinal)))
            {
                continue;
            }

            SourceLocation location = BundlePointers.ToSource(_document, error.Pointer);
            if (!diagnostics.HasAnyAt(location))
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidOpenApi.At(location, Sentence(error.Message)));
            }
        }
    }

    private static List<OpenApiError> ErrorsOf(ReadOnlyMemory<byte> bundle)
    {
        using JsonDocument document = JsonDocument.Parse(bundle, new JsonDocumentOptions { MaxDepth = JsonText.WriterOptions.MaxDepth });
        JsonObject node = JsonObject.Create(document.RootElement)!;
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        try
        {
            return new OpenApiJsonReader().Read(node, new Uri("https://bundle.invalid/"), settings).Diagnostic?.Errors.ToList() ?? [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws whatever it comes across on some values of the wrong form. That is an answer, too.
            return [new OpenApiError("", $"the library that reads it gives up ({exception.Message})")];
        }
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
