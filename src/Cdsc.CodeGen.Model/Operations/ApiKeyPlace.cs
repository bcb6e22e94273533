namespace Cdsc.CodeGen.Model;

/// <summary>Where a key travels that lets its sender in.</summary>
/// <param name="Name">The name of the header, of the parameter of the query or of the cookie.</param>
/// <param name="In">Which of these it is.</param>
public sealed record ApiKeyPlace(string Name, ParameterIn In);
