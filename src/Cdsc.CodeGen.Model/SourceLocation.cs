namespace Cdsc.CodeGen.Model;

/// <summary>Where something stands in the documents that were read.</summary>
/// <param name="File">The file, relative to the root of the inputs, with forward slashes on every machine.</param>
/// <param name="Line">The line, counted from 1; 0 when only the file is known.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1; 0 when only the file is known.</param>
/// <param name="Pointer">The JSON Pointer (RFC 6901) of the value inside its file; empty for the whole file.</param>
public sealed record SourceLocation(string File, int Line, int Column, string Pointer)
{
    private readonly SourcePath? _path;

    /// <summary>A location with a pointer that is written down when somebody asks: there are many, and few are ever shown.</summary>
    /// <param name="file">The file, relative to the root of the inputs.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column in UTF-16 code units, counted from 1.</param>
    /// <param name="path">The way to the value; null for the whole file.</param>
    public SourceLocation(string file, int line, int column, SourcePath? path)
        : this(file, line, column, "") => _path = path;

    /// <summary>The JSON Pointer (RFC 6901) of the value inside its file; empty for the whole file.</summary>
    public string Pointer
    {
        get => _path?.ToPointer() ?? field;
        init => (field, _path) = (value, null);
    } = Pointer;

    /// <summary>The location of a file as a whole.</summary>
    public static SourceLocation OfFile(string file) => new(file, 0, 0, "");

    /// <inheritdoc/>
    public bool Equals(SourceLocation? other) =>
        other is not null && Line == other.Line && Column == other.Column && File == other.File && Pointer == other.Pointer;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column);

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
