namespace Cdsc.CodeGen.OpenApi;

/// <summary>One step of a target: a member by its name, or with no name everything one step down.</summary>
internal readonly record struct TargetStep(string? Name);
