using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.Cli;

/// <summary>What documents are: as the command line names it, else as they look.</summary>
/// <param name="schemas">The schemas that there are.</param>
/// <param name="currentFolder">The folder of the user.</param>
internal sealed class InstanceTypes(SchemaBook schemas, string currentFolder)
{
    private readonly Dictionary<string, string> _byInput = new(StringComparer.Ordinal);
    private string? _forAll;

    /// <summary>Takes what <c>--as</c> says: a name, or <c>INPUT=NAME</c>; returns what is wrong with it, else null.</summary>
    public string? Add(string option)
    {
        int sign = option.LastIndexOf('=');
        string name = option[(sign + 1)..];
        if (!schemas.TryGet(name, out _))
        {
            return $"there is no object '{PrintableText.Of(name)}'; there are, nearest first: {string.Join(", ", schemas.Nearest(name).Take(5))}, …";
        }

        if (sign < 0)
        {
            _forAll = name;
        }
        else
        {
            string input = option[..sign];
            _byInput[DocumentFetcher.IsUrl(input) ? input : Path.GetFullPath(Path.Combine(currentFolder, input))] = name;
        }

        return null;
    }

    /// <summary>The name of the schema of a document, and whether it was guessed; null, with a diagnostic, when nobody can tell.</summary>
    public (TypedDocument Document, bool IsGuessed)? Of(InstanceDocument document, DiagnosticBag diagnostics)
    {
        if ((_byInput.GetValueOrDefault(document.File) ?? _forAll) is { } named)
        {
            return (new TypedDocument(document, named), false);
        }

        if (TypeGuess.Of(document, schemas, out string? nearest) is { } guessed)
        {
            return (new TypedDocument(document, guessed), true);
        }

        diagnostics.Add(DiagnosticDescriptors.UnknownDocumentType.At(document.Root.Location, nearest ?? "none"));
        return null;
    }
}
