using System.Globalization;

namespace Cdsc.CodeGen.Cli;

/// <summary>How much a run may make in all: what does not fit into memory is refused before it fills it.</summary>
internal sealed class OutputBudget
{
    private const int MaximumFiles = 100_000;

    private const long MaximumCharacters = 200_000_000;

    private int _files;
    private long _characters;

    /// <summary>Counts a file, as long as they are not too many or too large. Several threads may count.</summary>
    public void Count(ReadOnlySpan<char> content, OutputConfiguration output)
    {
        bool isTooMany = Interlocked.Increment(ref _files) > MaximumFiles;
        bool isTooMuch = Interlocked.Add(ref _characters, content.Length) > MaximumCharacters;
        if (isTooMany || isTooMuch)
        {
            throw new OutputTooLargeException(output, isTooMany
                ? string.Create(CultureInfo.InvariantCulture, $"{MaximumFiles} files")
                : string.Create(CultureInfo.InvariantCulture, $"{MaximumCharacters} characters"));
        }
    }
}
