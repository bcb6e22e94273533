namespace Cdsc.CodeGen.Model;

/// <summary>An array of values of one type.</summary>
/// <param name="Item">The type of an item.</param>
public sealed record ArrayType(TypeUse Item) : ApiType;
