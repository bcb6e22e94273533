namespace CdscClient._1;

/// <summary>How the program ends.</summary>
internal enum ExitCode
{
    /// <summary>The coverage was listed.</summary>
    Success = 0,

    /// <summary>The server can't be reached, or has no time.</summary>
    Unreachable = 1,

    /// <summary>The arguments are wrong.</summary>
    Usage = 2,

    /// <summary>Something answers, but not as a server of the CDS specifications does.</summary>
    NotCds = 3,

    /// <summary>Somebody pressed Ctrl+C.</summary>
    Stopped = 130,
}
