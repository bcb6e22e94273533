namespace Cdsc.CodeGen.OpenApi;

/// <summary>Gives the reader the files that documents name. Only a path below the root ever reaches it.</summary>
public interface ISourceProvider
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, relative to the root of the inputs, with forward slashes.</param>
    /// <returns>The text, or why it can't be had.</returns>
    SourceReadResult Read(string file);
}
