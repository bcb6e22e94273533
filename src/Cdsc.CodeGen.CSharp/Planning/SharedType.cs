namespace Cdsc.CodeGen.CSharp;

/// <summary>A type that is generated already.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Converter">The name of its converter, in the same namespace.</param>
internal sealed record SharedType(string Namespace, string Name, string Converter);
