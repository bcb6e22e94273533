namespace Cdsc.CodeGen.Cli;

/// <summary>How the command ends.</summary>
internal static class ExitCodes
{
    /// <summary>All went well; there may be warnings.</summary>
    public const int Success = 0;

    /// <summary>A diagnostic is an error.</summary>
    public const int Diagnostics = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}
