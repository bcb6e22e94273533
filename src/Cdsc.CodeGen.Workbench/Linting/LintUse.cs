namespace Cdsc.CodeGen.Workbench;

/// <summary>What a schema is used for.</summary>
[Flags]
internal enum LintUse
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>A Client sends such values.</summary>
    Sent = 1,

    /// <summary>A Client reads such values.</summary>
    Read = 2,
}
