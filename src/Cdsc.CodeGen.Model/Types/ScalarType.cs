namespace Cdsc.CodeGen.Model;

/// <summary>A value without parts.</summary>
/// <param name="Kind">What kind of value.</param>
public sealed record ScalarType(ScalarKind Kind) : ApiType;
