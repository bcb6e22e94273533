namespace Cdsc.CodeGen.Cli;

/// <summary>How a piece of text looks on a terminal. Its number is what selects it there.</summary>
internal enum Shade
{
    /// <summary>As all text.</summary>
    Plain = 0,

    /// <summary>What one looks for first.</summary>
    Bold = 1,

    /// <summary>What one looks at when the rest is not enough.</summary>
    Dim = 2,

    /// <summary>Errors, and what goes.</summary>
    Red = 31,

    /// <summary>Success, and what comes.</summary>
    Green = 32,

    /// <summary>Warnings.</summary>
    Yellow = 33,

    /// <summary>Hints.</summary>
    Blue = 34,

    /// <summary>What is neither right nor wrong, but somebody's duty.</summary>
    Magenta = 35,

    /// <summary>Names of rules.</summary>
    Cyan = 36,
}
