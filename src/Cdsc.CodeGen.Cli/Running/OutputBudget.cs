using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>How much a run may make in all: what does not fit into memory is refused before it fills it.</summary>
internal sealed class OutputBudget
{
    private const int MaximumFiles = 100_000;

    private const long MaximumCharacters = 200_000_000;

    private int _files;
    private long _characters;

    /// <summary>Files, as long as they are not too many or too large.</summary>
    public IEnumerable<GeneratedFile> Counted(IEnumerable<GeneratedFile> files, OutputConfiguration output)
    {
        foreach (GeneratedFile file in files)
        {
            _characters += file.Content.Length;
            if (++_files > MaximumFiles || _characters > MaximumCharacters)
            {
                throw new OutputTooLargeException(output, _files > MaximumFiles
                    ? string.Create(CultureInfo.InvariantCulture, $"{MaximumFiles} files")
                    : string.Create(CultureInfo.InvariantCulture, $"{MaximumCharacters} characters"));
            }

            yield return file;
        }
    }
}
