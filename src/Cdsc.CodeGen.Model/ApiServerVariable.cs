namespace Cdsc.CodeGen.Model;

/// <summary>A variable in the URL of a server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value when nobody says another.</param>
/// <param name="Values">The values that it may have; empty for any.</param>
/// <param name="Documentation">What the document says about it.</param>
public sealed record ApiServerVariable(string Name, string Default, IReadOnlyList<string> Values, Documentation Documentation);
