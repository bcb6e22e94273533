namespace Cdsc.CodeGen.Model;

/// <summary>What a document says about a thing in words.</summary>
/// <param name="Summary">A short form, where the document has one.</param>
/// <param name="Description">The description, where the document has one.</param>
/// <param name="Url">The permalink of the section that defines it, where the document has one.</param>
public sealed record Documentation(string? Summary, string? Description, string? Url)
{
    /// <summary>Nothing is said.</summary>
    public static Documentation None { get; } = new(null, null, null);
}
