namespace Cdsc.CodeGen.Cli;

/// <summary>
/// What is printed can't get out: a full disk, or a stream that is closed. It is none of the kinds of exception that files
/// throw, so nobody takes it for one about a file.
/// </summary>
internal sealed class OutputLostException(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Whether that is what an exception says when something is printed.</summary>
    public static bool IsCause(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
