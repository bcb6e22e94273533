namespace Cdsc.CodeGen.Model;

/// <summary>A kind of credentials.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Documentation">What the document says about it.</param>
public sealed record ApiSecurityScheme(string Name, Documentation Documentation);
