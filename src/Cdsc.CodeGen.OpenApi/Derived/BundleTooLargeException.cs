namespace Cdsc.CodeGen.OpenApi;

/// <summary>Ends the writing of a bundle that grows without measure; the checks turn it into a diagnostic.</summary>
internal sealed class BundleTooLargeException(SourceNode part, string limit) : Exception
{
    /// <summary>The part that was to be taken in.</summary>
    public SourceNode Part { get; } = part;

    /// <summary>What it has more of than may be.</summary>
    public string Limit { get; } = limit;
}
