namespace Cdsc.CodeGen.OpenApi;

/// <summary>What documents are read for.</summary>
public enum ReadPurpose
{
    /// <summary>The model alone. The documents are not kept, and of JSON not even examples and unknown extensions, unless something refers to one.</summary>
    Model,

    /// <summary>
    /// The documents, too: others are derived from them, or people want to know all about them. Microsoft.OpenApi then reads the
    /// self-contained form of each and says what it thinks of it, since that is what most .NET tools read documents with.
    /// </summary>
    Documents,
}
