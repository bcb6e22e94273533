using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Linting;

/// <summary>Documents that keep all rules but for what is put into them.</summary>
internal static class LintDocuments
{
    private const string Operation = """
        operationId: listPets
        tags:
          - Pets
        summary: List the pets
        description: Reads all pets.
        externalDocs:
          url: https://example.org/spec/#pets
        responses:
          '200':
            description: The pets.
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/Pet'
          default:
            description: Any error.
        """;

    private const string Schema = """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        """;

    /// <summary>The document with the text of an example in its place.</summary>
    public static string With(LintExamplePlace place, string text) => place switch
    {
        LintExamplePlace.Schema => OfParts(Operation, text),
        LintExamplePlace.Operation => OfParts(text, Schema),
        _ => Head + text + "\n",
    };

    /// <summary>The document with a schema of what a response has.</summary>
    /// <param name="keywords">The keywords beside the words that every schema needs.</param>
    /// <param name="others">Further entries of the schemas.</param>
    public static string WithSchema(string keywords, string others = "") => OfParts(Operation, Words + keywords) + Indent(others, 4);

    /// <summary>The words that a schema needs.</summary>
    public const string Words = "description: A pet.\nexternalDocs:\n  url: https://example.org/spec/#pet\n";

    private const string Head = "openapi: 3.1.1\ninfo:\n  title: Pets\n  version: '1'\n";

    private static string OfParts(string operation, string schema) =>
        Head + "externalDocs:\n  url: https://example.org/spec/\ntags:\n  - name: Pets\n    description: The pets.\npaths:\n  /pets:\n    get:\n"
        + Indent(operation, 6) + "  /pet-count:\n    get:\n" + Indent(Operation.Replace("listPets", "countPets", StringComparison.Ordinal).Replace("Reads all", "Counts the", StringComparison.Ordinal), 6) + "components:\n  schemas:\n    Pet:\n" + Indent(schema, 6);

    private static string Indent(string text, int width) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{new string(' ', width)}{line}\n"));
}
