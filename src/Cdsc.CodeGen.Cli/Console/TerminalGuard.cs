using System.Buffers;
using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Shows characters that command a terminal, or turn the direction of text, as <c>\uXXXX</c>. In strings of JSON, the only
/// place where JSON can have them, that means the same.
/// </summary>
internal static class TerminalGuard
{
    /// <summary>C0 but for tab and line ends, DEL, C1, the controls of direction, and the separators of lines and paragraphs.</summary>
    private static readonly SearchValues<char> Commands = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n"), .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        '\u061C', '\u200E', '\u200F', '\u2028', '\u2029', .. Enumerable.Range(0x202A, 5).Select(code => (char)code), .. Enumerable.Range(0x2066, 4).Select(code => (char)code),
    ]);

    /// <summary>Writes text that comes from anywhere.</summary>
    public static void Write(ReadOnlySpan<char> text, TextWriter writer)
    {
        while (text.IndexOfAny(Commands) is int index and >= 0)
        {
            // The end of a line of Windows is no command.
            bool isLineEnd = text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';
            writer.Write(text[..(isLineEnd ? index + 1 : index)]);
            if (!isLineEnd)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}"));
            }

            text = text[(index + 1)..];
        }

        writer.Write(text);
    }

    /// <summary>The text as it is written.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Commands) < 0)
        {
            return text;
        }

        using var writer = new StringWriter(new StringBuilder(text.Length + 16), CultureInfo.InvariantCulture);
        Write(text, writer);
        return writer.ToString();
    }
}
