namespace Cdsc.CodeGen.Model;

/// <summary>One object of a union.</summary>
/// <param name="Value">The value of the discriminator.</param>
/// <param name="Type">The identity of the object's type.</param>
public sealed record UnionCase(string Value, TypeId Type);
