namespace Cdsc.CodeGen.Workbench;

/// <summary>What has become of a demand.</summary>
internal enum ConstraintTrend
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Fewer values meet it.</summary>
    Tightened,

    /// <summary>More values meet it.</summary>
    Loosened,

    /// <summary>Other values meet it.</summary>
    Changed,
}
