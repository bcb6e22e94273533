namespace Cdsc.CodeGen.OpenApi;

/// <summary>A value that is left to visit.</summary>
/// <param name="Node">The value.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="IsShared">Whether it can be met twice: only what references lead to can, and what stands in several places.</param>
internal readonly record struct ReferenceStep(SourceNode Node, NodeKind Kind, bool IsShared);
