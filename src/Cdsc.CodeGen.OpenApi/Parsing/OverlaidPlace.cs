namespace Cdsc.CodeGen.OpenApi;

/// <summary>What is known of a value in a document that an overlay made.</summary>
/// <param name="File">The file of the overlay.</param>
/// <param name="Origin">The value that it was copied from: its file and path there tell what it is, and people look for it where it was written.</param>
internal sealed record OverlaidPlace(string File, SourceNode Origin)
{
    /// <summary>What it leads to, when it is a reference that was made in memory and not written; nothing is looked up then.</summary>
    public SourceNode? Target { get; init; }

    /// <summary>
    /// Whether, as an entry of <c>components.schemas</c>, it stands there only because the document is self-contained. Such a
    /// schema is a part of others and no type that somebody asked for.
    /// </summary>
    public bool IsPart { get; init; }
}
