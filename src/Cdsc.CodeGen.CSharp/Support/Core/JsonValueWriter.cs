namespace Cdsc.CodeGen.Support;

/// <summary>Writes a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="value">The value.</param>
public delegate void JsonValueWriter<in T>(ModelWriter writer, T value);
