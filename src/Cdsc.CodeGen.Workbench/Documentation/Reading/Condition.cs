namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>What must hold for an object beyond what its members say.</summary>
/// <param name="Text">It in words.</param>
/// <param name="Concerns">The members that it requires or forbids, on whatever condition.</param>
internal sealed record Condition(string Text, IReadOnlySet<string> Concerns);
