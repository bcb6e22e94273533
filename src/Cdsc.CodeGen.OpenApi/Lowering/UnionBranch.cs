namespace Cdsc.CodeGen.OpenApi;

/// <summary>A branch of a union.</summary>
/// <param name="Value">The value of the member that tells the branches apart.</param>
/// <param name="Branch">The branch, which is a reference.</param>
internal sealed record UnionBranch(string Value, SourceNode Branch);
