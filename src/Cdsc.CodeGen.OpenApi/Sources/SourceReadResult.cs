namespace Cdsc.CodeGen.OpenApi;

/// <summary>What reading a file gave: its text, or the reason why there is none.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Failure">The reason in plain words, or null.</param>
public sealed record SourceReadResult(string? Text, string? Failure)
{
    /// <summary>The file was read.</summary>
    public static SourceReadResult Of(string text) => new(text, null);

    /// <summary>The file could not be read.</summary>
    public static SourceReadResult Failed(string reason) => new(null, reason);
}
