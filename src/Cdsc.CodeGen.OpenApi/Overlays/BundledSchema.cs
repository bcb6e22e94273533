namespace Cdsc.CodeGen.OpenApi;

/// <summary>An entry of <c>components.schemas</c> in the self-contained form of a document.</summary>
/// <param name="Draft">What it is made of.</param>
/// <param name="Source">The schema that it stands for, whose identity makes its type; null where the entry is an alias, goes by another name elsewhere, or is no object.</param>
/// <param name="Place">The entry that the document itself has for it, when that is a reference with words beside it at most.</param>
/// <param name="IsListed">Whether the document itself lists it; if not, it is only reached by others.</param>
internal sealed record BundledSchema(Draft Draft, SourceNode? Source, ObjectNode? Place, bool IsListed);
