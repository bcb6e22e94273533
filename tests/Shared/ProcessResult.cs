namespace Cdsc.CodeGen.TestSupport;

/// <summary>What a process gave.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
