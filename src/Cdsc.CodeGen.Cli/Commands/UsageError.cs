namespace Cdsc.CodeGen.Cli;

/// <summary>Tells what is wrong with a command line.</summary>
internal static class UsageError
{
    /// <summary>Writes it.</summary>
    public static void Write(string problem, TextWriter error) => new StyledText { { Shade.Red, "cdsc:" }, $" {problem}" }.WriteLineTo(error);
}
