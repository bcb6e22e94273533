namespace Cdsc.CodeGen.Cli;

/// <summary>Ends a run that makes too much; never leaves it.</summary>
internal sealed class OutputTooLargeException(OutputConfiguration output, string limit) : Exception
{
    /// <summary>The output that became too large.</summary>
    public OutputConfiguration Output { get; } = output;

    /// <summary>What it is more than.</summary>
    public string Limit { get; } = limit;
}
