namespace Cdsc.CodeGen.Cli;

/// <summary>What fetching a document gave: its text, or the reason why there is none.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Failure">The reason in plain words, or null.</param>
internal sealed record FetchResult(string? Text, string? Failure)
{
    /// <summary>The document could not be fetched.</summary>
    public static FetchResult Failed(string reason) => new(null, reason);
}
