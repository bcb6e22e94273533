namespace Cdsc.CodeGen.Model;

/// <summary>An object whose member names are data and whose values have one type.</summary>
/// <param name="Value">The type of a value.</param>
public sealed record MapType(TypeUse Value) : ApiType;
