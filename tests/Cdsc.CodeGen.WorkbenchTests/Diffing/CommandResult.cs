namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
