namespace Cdsc.CodeGen.CSharp;

/// <summary>An operation of a server, of which the names are certain.</summary>
/// <param name="Request">The name of the request type.</param>
/// <param name="Result">The name of the result type.</param>
/// <param name="View">The rest.</param>
internal sealed record ServerOperationPlan(string Request, string Result, Lazy<ServerOperationView> View);
