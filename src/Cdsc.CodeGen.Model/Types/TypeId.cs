namespace Cdsc.CodeGen.Model;

/// <summary>
/// What makes a type the same type: the file and the JSON Pointer of its schema, never its name, so that two
/// documents share what they both refer to.
/// </summary>
/// <param name="File">The file, relative to the root of the inputs.</param>
/// <param name="Pointer">The JSON Pointer of the schema inside the file; empty for the whole file.</param>
public readonly record struct TypeId(string File, string Pointer)
{
    /// <summary>Of the pointer alone where there is one: types of one file differ by that, and those of a file each by the file.</summary>
    public override int GetHashCode() => (Pointer.Length > 0 ? Pointer : File).GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{File}#{Pointer}";
}
