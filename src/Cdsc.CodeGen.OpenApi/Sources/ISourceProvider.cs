namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Gives the reader the files that documents name. Only a path below the root, or the name of a
/// <see cref="BuiltInFile"/>, ever reaches it.
/// </summary>
public interface ISourceProvider
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, relative to the root of the inputs, with forward slashes.</param>
    /// <returns>The text, or why it can't be had.</returns>
    SourceReadResult Read(string file);

    /// <summary>Opens a file, to read it a piece at a time while it is parsed; only JSON is.</summary>
    /// <param name="file">The file, as for <see cref="Read"/>.</param>
    /// <returns>
    /// Its bytes, of which the provider makes sure that they are not too many; whoever asked disposes of them, and takes an
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> meanwhile for what it says of the file. Null when
    /// <see cref="Read"/> gives the file as a whole, or tells why it can't be had.
    /// </returns>
    Stream? Open(string file) => null;

    /// <summary>Why a document may not refer to a file, although it is named as one below the root; null when it may.</summary>
    /// <param name="file">The file, as for <see cref="Read"/>.</param>
    string? RefusalOf(string file) => null;

    /// <summary>The file of the document that defines a specification; null when none is known.</summary>
    /// <param name="specification">The specification as <c>x-cds-builds-on</c> names it.</param>
    string? FileOf(string specification) => null;
}
