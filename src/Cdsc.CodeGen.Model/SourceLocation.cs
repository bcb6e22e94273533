namespace Cdsc.CodeGen.Model;

/// <summary>Where something stands in the documents that were read.</summary>
/// <param name="File">The file, relative to the root of the inputs, with forward slashes on every machine.</param>
/// <param name="Line">The line, counted from 1; 0 when only the file is known.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1; 0 when only the file is known.</param>
/// <param name="Pointer">The JSON Pointer (RFC 6901) of the value inside its file; empty for the whole file.</param>
public sealed record SourceLocation(string File, int Line, int Column, string Pointer)
{
    /// <summary>The location of a file as a whole.</summary>
    public static SourceLocation OfFile(string file) => new(file, 0, 0, "");

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
