namespace Cdsc.CodeGen.Cli;

/// <summary>The forms in which findings are printed.</summary>
internal enum FindingFormat
{
    /// <summary>A line each, as compilers print them, for people and editors.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which code hosts show beside the lines.</summary>
    Sarif,

    /// <summary>The commands by which a workflow of GitHub marks lines.</summary>
    GitHub,
}
