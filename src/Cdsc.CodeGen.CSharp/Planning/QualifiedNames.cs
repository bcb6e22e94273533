namespace Cdsc.CodeGen.CSharp;

/// <summary>The names of a type and of its converter, with their namespace.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Converter">The name of the converter.</param>
internal sealed record QualifiedNames(string Type, string Converter);
