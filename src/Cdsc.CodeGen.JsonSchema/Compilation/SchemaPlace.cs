namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A place in a document. Unlike its URI, which may differ by the way one came, it is unique.</summary>
internal readonly record struct SchemaPlace(SchemaDocument Document, string Pointer)
{
    public bool Equals(SchemaPlace other) =>
        ReferenceEquals(Document, other.Document) && string.Equals(Pointer, other.Pointer, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Pointer, StringComparison.Ordinal);
}
