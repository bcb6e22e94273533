namespace Cdsc.CodeGen.Support;

using global::System.Text.Json;

/// <summary>Reads the value that the reader is on, and leaves the reader on its last token.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">On the first token of the value.</param>
/// <param name="context">How to read.</param>
/// <exception cref="JsonException">The value is not of the type.</exception>
public delegate T JsonValueReader<out T>(ref Utf8JsonReader reader, JsonReadContext context);
