namespace Cdsc.CodeGen.Workbench;

/// <summary>What a configuration makes of a rule.</summary>
internal enum LintLevel
{
    /// <summary>Nothing is found.</summary>
    Off,

    /// <summary>What is found is printed.</summary>
    Warning,

    /// <summary>What is found makes the command fail.</summary>
    Error,
}
