namespace Cdsc.CodeGen.OpenApi;

/// <summary>How much a run may read in all: what does not fit into memory is refused before it fills it.</summary>
internal sealed class ReadBudget
{
    /// <summary>More than any collection of documents that people publish, and about half a gigabyte of memory.</summary>
    public const int MaximumValues = 1_500_000;

    /// <summary>Characters of all files together.</summary>
    public const int MaximumCharacters = 64 * 1024 * 1024;

    /// <summary>The same in words.</summary>
    public const string MaximumText = "64 Mi characters";

    private int _values;
    private long _characters;

    /// <summary>Whether a file may still be read.</summary>
    public bool TakeText(int characters) => (_characters += characters) <= MaximumCharacters;

    /// <summary>Whether a value more may be kept.</summary>
    public bool TakeValue() => ++_values <= MaximumValues;
}
