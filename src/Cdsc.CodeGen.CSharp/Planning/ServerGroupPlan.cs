namespace Cdsc.CodeGen.CSharp;

/// <summary>A group of operations of a server, of which the names are certain.</summary>
/// <param name="Handler">The name of the abstract handler.</param>
/// <param name="Endpoints">The name of the class of endpoints.</param>
/// <param name="Controller">The name of the controller.</param>
/// <param name="Operations">The operations.</param>
/// <param name="View">The rest.</param>
internal sealed record ServerGroupPlan(
    string Handler, string Endpoints, string Controller, IReadOnlyList<ServerOperationPlan> Operations, Lazy<ServerView> View);
