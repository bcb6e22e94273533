using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Writes a document as OpenAPI 3.0.4, for tools that know no later version. It accepts whatever the document accepts;
/// what 3.0 can't say is said in descriptions.
/// </summary>
public static class OpenApi30Writer
{
    /// <summary>Writes the document as a self-contained file, ending with a line end.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">What 3.0 has no form for.</param>
    public static GeneratedFile ToFile(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions))
        {
            new DocumentTranslation(document, diagnostics).Translate().WriteTo(writer);
        }

        return new GeneratedFile(document.Name + ".openapi-3.0.json", Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }
}
