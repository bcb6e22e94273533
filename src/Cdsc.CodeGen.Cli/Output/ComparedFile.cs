using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>What comparing a file with the disk gave.</summary>
/// <param name="Path">Its path inside the folder.</param>
internal sealed record ComparedFile(string Path)
{
    /// <summary>The hash of what the file shall hold.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What has to happen to it; null when it is as it shall be.</summary>
    public OutputChange? Change { get; init; }

    /// <summary>What a run that was cut short has left beside it.</summary>
    public OutputChange? Leftover { get; init; }

    /// <summary>Why its path can't be used.</summary>
    public string? Problem { get; init; }

    /// <summary>Why it isn't touched.</summary>
    public Diagnostic? Refusal { get; init; }

    /// <summary>Why it can't be compared.</summary>
    public Diagnostic? Failure { get; init; }
}
