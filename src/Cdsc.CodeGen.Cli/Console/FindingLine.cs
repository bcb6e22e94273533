using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary>The line in which something that is wrong is told: in the form that MSBuild and editors make clickable.</summary>
internal static class FindingLine
{
    /// <summary>The line.</summary>
    /// <param name="place">Where it is, as the user names it.</param>
    /// <param name="isError">Whether it is an error.</param>
    /// <param name="rule">The id or the name of the rule.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="rest">What comes behind.</param>
    public static StyledText Of(SourceLocation place, bool isError, string rule, string message, string rest = "") => new()
    {
        { Shade.Bold, place.ToString() },
        ": ",
        { isError ? Shade.Red : Shade.Yellow, isError ? "error" : "warning" },
        " ",
        { Shade.Cyan, rule },
        $": {message}",
        { Shade.Dim, rest },
    };
}
