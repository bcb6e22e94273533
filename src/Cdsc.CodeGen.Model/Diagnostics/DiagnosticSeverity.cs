namespace Cdsc.CodeGen.Model;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Output is made, and what the message names is left out or done in a simpler way.</summary>
    Warning,

    /// <summary>No output is made.</summary>
    Error,
}
