namespace Cdsc.CodeGen.OpenApi;

/// <summary>One action of an overlay.</summary>
/// <param name="Target">The target as it is written, for messages.</param>
/// <param name="Steps">The steps from the whole document to what the action changes.</param>
/// <param name="Update">What is merged or appended; null for nothing.</param>
/// <param name="IsRemoval">Whether what is selected goes away, whatever <paramref name="Update"/> says.</param>
internal sealed record OverlayAction(StringNode Target, IReadOnlyList<TargetStep> Steps, SourceNode? Update, bool IsRemoval);
