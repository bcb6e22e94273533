namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A text is not a regular expression of ECMA-262. Never leaves this folder.</summary>
internal sealed class PatternFormatException(string message) : Exception(message);
