namespace Cdsc.CodeGen.Model;

/// <summary>A type where it is used.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Whether JSON <c>null</c> is a value here as well.</param>
public sealed record TypeUse(ApiType Type, bool IsNullable);
