namespace Cdsc.CodeGen.Cli;

/// <summary>What has to happen to an output folder.</summary>
/// <param name="Output">The output.</param>
/// <param name="Place">The folder without links, as the plan found it; it is there that files are written.</param>
/// <param name="Changes">The files to write and to remove.</param>
/// <param name="Count">How many files the folder has when all is done.</param>
/// <param name="Old">The manifest as it is; null when there is none yet.</param>
/// <param name="OldHash">The hash of its bytes; null when there is none yet.</param>
/// <param name="New">The manifest as it shall be.</param>
internal sealed record OutputPlan(
    OutputConfiguration Output, string Place, IReadOnlyList<OutputChange> Changes, int Count, Manifest? Old, string? OldHash, Manifest New)
{
    /// <summary>How many files are to be written.</summary>
    public int Written => Changes.Count(change => change.Content is not null);

    /// <summary>How many files are to be removed.</summary>
    public int Removed => Changes.Count - Written;

    /// <summary>Whether the folder is just as it shall be.</summary>
    public bool IsUpToDate => Changes.Count == 0 && Old?.HasSame(New) == true;
}
