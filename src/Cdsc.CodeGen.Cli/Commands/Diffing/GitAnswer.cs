namespace Cdsc.CodeGen.Cli;

/// <summary>What git said.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Failure">Why it could not be asked; null when it answered.</param>
internal sealed record GitAnswer(int ExitCode, string Output, string? Failure);
